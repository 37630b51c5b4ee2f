// What somebody has achieved over all rounds.

import type { Profile } from '../../model/people';
import { grouped } from '../../text/format';
import { useText } from '../../text/useText';
import { Change } from '../../ui/Change';
import { Note } from '../../ui/Note';
import { Panel } from '../../ui/Panel';
import './profile.css';

export function Statistics({ statistics }: Pick<Profile, 'statistics'>) {
  const { text, won } = useText();
  const { rounds, wins, bestReturnBasisPoints: best, fills, tradedValue } = statistics;
  return (
    <Panel name="statistics" title={text('profile.statistics')}>
      <dl className="statistics-figures number">
        <div><dt>{text('profile.rounds')}</dt><dd>{grouped(rounds)}</dd></div>
        <div><dt>{text('profile.wins')}</dt><dd>{grouped(wins)}</dd></div>
        <div><dt>{text('profile.best')}</dt><dd>{best === null ? '–' : <Change basisPoints={best} />}</dd></div>
        <div><dt>{text('profile.fills')}</dt><dd>{grouped(fills)}</dd></div>
        <div><dt>{text('profile.tradedValue')}</dt><dd>{won(tradedValue)}</dd></div>
      </dl>
      <Note>{text(rounds === 0 ? 'profile.noRounds' : 'profile.statisticsWords')}</Note>
    </Panel>
  );
}
