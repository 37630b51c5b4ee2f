// How components get at the state and the services.

import { createContext, use, useEffect, useMemo, useSyncExternalStore } from 'react';
import { formFor, type TicketForm } from '../model/form';
import type { Fill } from '../model/messages';
import type { PageState } from './page';
import type { Services } from './services';

export const ServicesContext = createContext<Services | null>(null);

export function useServices(): Services {
  const services = use(ServicesContext);
  if (!services) {
    throw new Error('no ServicesContext around this component');
  }
  return services;
}

/**
 * Picks a part of the state; the component is drawn again when that part is another. The function must pick, not build: a new
 * object at every call would be another part every time.
 */
export function usePage<Part>(pick: (state: PageState) => Part): Part {
  const { store } = useServices();
  return useSyncExternalStore(store.subscribe, () => pick(store.shown));
}

/** What is typed into the ticket of an instrument. */
export function useTicketForm(symbol: string | null): TicketForm {
  const { ticket } = useServices();
  const roundId = usePage(({ round }) => round.id);
  return formFor(useSyncExternalStore(ticket.subscribe, () => ticket.shown), symbol, roundId);
}

/** Own fills of the running round, newest first; the account knows some of earlier ones too. */
export function useRoundFills(): readonly Fill[] {
  const fills = usePage(({ account }) => account.fills);
  const round = usePage(({ round: { id } }) => id);
  return useMemo(() => fills.filter(({ roundId }) => roundId === round), [fills, round]);
}

/** Subscribes a channel while the component is there; null wants none. */
export function useChannel(channel: string | null): void {
  const { channels } = useServices();
  useEffect(() => (channel === null ? undefined : channels.want(channel)), [channels, channel]);
}

const SECOND = 1_000;

/** The server's time in milliseconds since 1970; the component is drawn again every second. */
export function useServerTime(): number {
  const { now } = useServices();
  const offset = usePage(({ clockOffset }) => clockOffset);
  const seconds = useSyncExternalStore(onSecond, () => Math.floor((now() + offset) / SECOND));
  return seconds * SECOND;
}

function onSecond(listener: () => void): () => void {
  const timer = setInterval(listener, SECOND);
  return () => clearInterval(timer);
}
