// The price of the chosen instrument over time.

import { useText } from '../../text/useText';
import { Note } from '../../ui/Note';
import { Panel } from '../../ui/Panel';

export function PriceChart() {
  const { text } = useText();
  return (
    <Panel name="chart" title={text('chart.title')} coach="price">
      <Note>{text('chart.loading')}</Note>
    </Panel>
  );
}
