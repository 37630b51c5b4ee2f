// One thing to know about one part of the page.

import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { COACH_STEPS, type CoachStep } from '../../model/coach';
import { placeBeside, type Size } from '../../model/place';
import { useText } from '../../text/useText';
import { neverCoach } from '../../ui/coaching';
import { usePart } from './usePart';
import './coach.css';

interface CoachCardProps {
  readonly step: CoachStep;
  readonly isLast: boolean;
  readonly onNext: () => void;
  readonly onEnd: () => void;
}

export function CoachCard({ step, isLast, onNext, onEnd }: CoachCardProps) {
  const { text } = useText();
  const id = useId();
  const part = usePart(step);
  const card = useRef<HTMLDivElement>(null);
  const size = useSize(card, step);
  const next = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The button that made the guest is gone, and the focus with it; nothing is taken from who types already.
    if (document.activeElement === document.body) {
      next.current?.focus({ preventScroll: true });
    }
  }, []);
  const never = () => {
    neverCoach();
    onEnd();
  };
  const onKeyDown = ({ key }: KeyboardEvent) => key === 'Escape' && onEnd();
  const place = part && size ? placeBeside(part, size, { width: innerWidth, height: innerHeight }) : { left: 0, top: 0 };
  return (
    <>
      {part && <div className="coach-part" style={{ ...part }} />}
      <div
        className="coach"
        role="dialog"
        aria-labelledby={id}
        aria-describedby={`${id}-words`}
        ref={card}
        style={place}
        onKeyDown={onKeyDown}
        data-step={step}
      >
        <div className="coach-head">
          <h2 id={id}>{text(`coach.${step}.title`)}</h2>
          <button type="button" className="button coach-skip" aria-label={text('coach.skip')} onClick={onEnd}>✕</button>
        </div>
        <p id={`${id}-words`} role="status">{text(`coach.${step}`)}</p>
        <div className="coach-ways">
          <button type="button" className="coach-never" onClick={never}>{text('coach.never')}</button>
          <span className="quiet number">{COACH_STEPS.indexOf(step) + 1} / {COACH_STEPS.length}</span>
          <button type="button" className="button coach-next" ref={next} onClick={onNext}>
            {text(isLast ? 'coach.done' : 'coach.next')}
          </button>
        </div>
      </div>
    </>
  );
}

/** How large the card is with what it says now. */
function useSize(card: RefObject<HTMLDivElement | null>, step: CoachStep): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  const { language } = useText();
  useLayoutEffect(() => {
    const element = card.current;
    setSize(element && { width: element.offsetWidth, height: element.offsetHeight });
  }, [card, step, language]);
  return size;
}
