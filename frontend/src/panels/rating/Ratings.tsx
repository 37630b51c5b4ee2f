// All rated players by rating, with their tiers.

import { rowsOf } from '../../model/ranking';
import { usePage } from '../../state/hooks';
import { useRatings } from '../../state/past';
import { grouped } from '../../text/format';
import { useText } from '../../text/useText';
import { OwnMark } from '../../ui/OwnMark';
import { PagedNote } from '../../ui/PagedNote';
import { Panel } from '../../ui/Panel';
import { TierEmblem } from '../../ui/TierEmblem';
import '../../ui/table.css';

export function Ratings() {
  const { text } = useText();
  const ratings = useRatings();
  const nickname = usePage(({ session }) => session.me?.nickname);
  const lines = ratings.value ?? [];
  return (
    <Panel name="rating" title={text('rating.title')}>
      <p className="quiet">{text('rating.words')}</p>
      {lines.length > 0 && (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{text('ranking.rank')}</th>
              <th scope="col">{text('ranking.nickname')}</th>
              <th scope="col">{text('people.tier')}</th>
              <th scope="col" className="table-figure">{text('ranking.points')}</th>
            </tr>
          </thead>
          <tbody>
            {rowsOf(lines, nickname).map(({ id, place, own }) => (
              <tr key={id} data-own={own}>
                <td className="number">{text('ranking.place', { rank: place.rank })}</td>
                <th scope="row">{place.nickname}{own && <OwnMark />}</th>
                <td><TierEmblem tier={place.tier} /></td>
                <td className="table-figure number">{grouped(place.mmr)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <PagedNote list={ratings} loading={text('ranking.loading')} empty={text('rating.empty')} />
    </Panel>
  );
}
