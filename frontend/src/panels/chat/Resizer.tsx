// The edge between the page and the dock, to be dragged or moved with the arrow keys.

import type { KeyboardEvent, PointerEvent } from 'react';
import { useText } from '../../text/useText';
import type { Height } from './useHeight';

const STEP = 24;

export function Resizer({ height }: { readonly height: Height }) {
  const { text } = useText();
  const { value, lowest, highest, choose } = height;
  const keys: { readonly [key: string]: number } =
    { ArrowUp: value + STEP, ArrowDown: value - STEP, Home: lowest, End: highest };
  const onKeyDown = (event: KeyboardEvent) => {
    const wanted = keys[event.key];
    if (wanted !== undefined) {
      event.preventDefault();
      choose(wanted);
    }
  };
  return (
    <div
      className="chat-resizer"
      role="separator"
      aria-orientation="horizontal"
      aria-label={text('chat.resize')}
      aria-valuenow={value}
      aria-valuemin={lowest}
      aria-valuemax={highest}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => drag(event, value, choose)}
    />
  );
}

/** Follows the pointer until it is let go, wherever it goes. */
function drag({ currentTarget: edge, pointerId, clientY, button }: PointerEvent<HTMLElement>, from: number,
  choose: (height: number) => void): void {
  if (button !== 0) {
    return;
  }
  const move = (event: globalThis.PointerEvent) => choose(from + clientY - event.clientY);
  const end = () => {
    edge.removeEventListener('pointermove', move);
    edge.removeEventListener('lostpointercapture', end);
  };
  edge.setPointerCapture(pointerId);
  edge.addEventListener('pointermove', move);
  edge.addEventListener('lostpointercapture', end);
}
