// The bar on top: round, own figures, ways around the page, who plays, how the page looks, and what is wrong.

import { Figures } from '../panels/account/Figures';
import { Person } from '../panels/people/Person';
import { OwnPlace } from '../panels/ranking/OwnPlace';
import { RoundClock } from '../panels/round/RoundClock';
import { useText } from '../text/useText';
import { Link } from '../ui/route';
import { Look } from './Look';
import { Status } from './Status';

export function TopBar() {
  const { text } = useText();
  return (
    <header className="bar">
      <p className="bar-brand"><Link href="/">STOCKING</Link></p>
      <RoundClock />
      <nav className="bar-nav" aria-label={text('nav.label')}>
        <Link href="/">{text('nav.trade')}</Link>
        <Link href="/orders">{text('nav.orders')}</Link>
        <Link href="/ranking">{text('nav.ranking')}</Link>
      </nav>
      <OwnPlace />
      <Figures />
      <div className="bar-end">
        <Person />
        <Look />
      </div>
      <Status />
    </header>
  );
}
