// Which rooms of the chat have something new.

import { useEffect } from 'react';
import { audible, type MutedUser } from '../model/talk';
import { see, unread } from '../model/unread';
import { usePage, useServices } from './hooks';
import { useMuted } from './mutes';
import { roomOf, type PageState } from './page';

export const LOBBY = 'lobby';

/** Counts what is new in a room from now on, and takes all of it as seen while somebody looks at it. */
export function useLooking(room: string | null, looking: boolean): void {
  const { store, now } = useServices();
  const { ready, messages } = usePage((state) => roomOf(state, room ?? ''));
  useEffect(() => {
    if (room !== null && ready) {
      store.update((state) => {
        const known = room in state.seen ? state.seen : { ...state.seen, [room]: now() + state.clockOffset };
        const seen = looking ? see(known, room, messages) : known;
        return seen === state.seen ? state : { ...state, seen };
      });
    }
  }, [store, now, room, ready, messages, looking]);
}

/** How many messages of a room are new. */
export function useUnread(room: string | null): number {
  const muted = useMuted();
  return usePage((state) => unreadIn(state, room, muted));
}

/** How many are new in the lobby and the room of the chosen instrument. */
export function useAllUnread(): number {
  return useUnread(LOBBY) + useUnread(usePage(({ selected }) => selected));
}

function unreadIn(state: PageState, room: string | null, muted: readonly MutedUser[]): number {
  return room === null ? 0 : unread(audible(roomOf(state, room).messages, muted), state.seen[room]);
}
