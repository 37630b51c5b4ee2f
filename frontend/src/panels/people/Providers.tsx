// Links to the other sites one can log in with, where the server has any.

import { useEffect, useState } from 'react';
import { useServices } from '../../state/hooks';
import type { Provider } from '../../state/people';
import { useText } from '../../text/useText';

/** Those the page has words for, in the order they are shown. */
const KNOWN: readonly Provider[] = ['google', 'kakao', 'naver'];

export function Providers() {
  const { text } = useText();
  const { people } = useServices();
  const [offered, offer] = useState<readonly Provider[]>([]);
  useEffect(() => void people.providers().then(offer), [people]);
  const shown = KNOWN.filter((name) => offered.includes(name));
  return shown.length > 0 && (
    <ul className="providers">
      {shown.map((name) => (
        <li key={name}><a className="button" href={`/api/auth/${name}`}>{text(`people.with.${name}`)}</a></li>
      ))}
    </ul>
  );
}
