// Keys that do something wherever somebody is on the page, but for where letters are typed and where a dialog is open.

import { useEffect, useRef } from 'react';

/** `key` as KeyboardEvent names it, letters in lower case. */
export function useShortcut(key: string, act: () => void): void {
  const newest = useRef(act);
  useEffect(() => {
    newest.current = act;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === key && !isChord(event) && !isTaken(event)) {
        event.preventDefault();
        newest.current();
      }
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [key]);
}

const isChord = ({ ctrlKey, metaKey, altKey }: KeyboardEvent) => ctrlKey || metaKey || altKey;

function isTaken({ target, defaultPrevented }: KeyboardEvent): boolean {
  const typing = target instanceof Element
    && target.matches('textarea, select, [contenteditable], input:not([type=radio], [type=checkbox], [type=range])');
  return defaultPrevented || typing || document.querySelector('dialog[open]') !== null;
}
