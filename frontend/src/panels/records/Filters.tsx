// Which of one's own orders and fills are shown, and in which order.

import type { RecordFilter } from '../../model/records';
import { usePage } from '../../state/hooks';
import { useText } from '../../text/useText';
import './records.css';

interface FiltersProps {
  readonly filter: RecordFilter;
  readonly onChange: (filter: RecordFilter) => void;
}

export function Filters({ filter, onChange }: FiltersProps) {
  const { text, pick } = useText();
  const names = usePage(({ tickers }) => tickers.names);
  const sides = [{ value: 'buy', title: text('side.buy') }, { value: 'sell', title: text('side.sell') }];
  const orders = [{ value: 'newest', title: text('records.newest') }, { value: 'oldest', title: text('records.oldest') }];
  return (
    <div className="records-filters" role="group" aria-label={text('records.filters')}>
      <Select
        name="symbol"
        label={text('market.title')}
        value={filter.symbol ?? ''}
        options={[{ value: '', title: text('records.allStocks') },
          ...Array.from(names, ([value, name]) => ({ value, title: pick(name) }))]}
        onChoose={(value) => onChange({ ...filter, symbol: value === '' ? null : value })}
      />
      <Select
        name="side"
        label={text('ticket.side')}
        value={filter.side ?? ''}
        options={[{ value: '', title: text('records.bothSides') }, ...sides]}
        onChoose={(value) => onChange({ ...filter, side: value === 'buy' || value === 'sell' ? value : null })}
      />
      <Select
        name="order"
        label={text('records.order')}
        value={filter.oldestFirst ? 'oldest' : 'newest'}
        options={orders}
        onChoose={(value) => onChange({ ...filter, oldestFirst: value === 'oldest' })}
      />
    </div>
  );
}

interface SelectProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly title: string }[];
  readonly onChoose: (value: string) => void;
}

function Select({ name, label, value, options, onChoose }: SelectProps) {
  return (
    <label className="records-filter">
      <span className="quiet">{label}</span>
      <select className="button" name={name} value={value} onChange={({ target }) => onChoose(target.value)}>
        {options.map((option) => <option key={option.value} value={option.value}>{option.title}</option>)}
      </select>
    </label>
  );
}
