// Finds an instrument by its name or symbol; Enter chooses the first one found.

import { useRef, type KeyboardEvent } from 'react';
import { useText } from '../../text/useText';
import { useMedia, WIDE } from '../../ui/useMedia';
import { useShortcut } from '../../ui/useShortcut';

interface SearchProps {
  readonly sought: string;
  readonly onSeek: (sought: string) => void;
  readonly onChoose: () => void;
}

export function Search({ sought, onSeek, onChoose }: SearchProps) {
  const { text } = useText();
  const wide = useMedia(WIDE);
  const field = useRef<HTMLInputElement>(null);
  useShortcut('/', () => field.current?.focus());
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'Enter' && sought !== '') {
      onChoose();
    }
    if (key === 'Enter' || key === 'Escape') {
      onSeek('');
      field.current?.blur();
    }
  };
  return (
    <input
      className="market-search"
      type="search"
      ref={field}
      aria-label={text('market.search')}
      placeholder={wide ? `${text('market.search')} ( / )` : text('market.search')}
      maxLength={40}
      value={sought}
      onChange={({ target }) => onSeek(target.value)}
      onKeyDown={onKeyDown}
    />
  );
}
