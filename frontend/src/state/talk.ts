// Sends what somebody says in a chat room, and keeps what came of it.

import type { TalkRefusal } from '../model/talk';
import type { Socket } from '../net/socket';
import type { PageState } from './page';
import type { Store } from './store';

export type SendText = (room: string, text: string) => void;

/** Sends one text at a time; what is said while one is on its way is not sent. */
export function createTalk(store: Store<PageState>, line: Pick<Socket, 'send'>): SendText {
  return (room, text) => {
    if (store.current.talk.sending) {
      return;
    }
    store.update((state) => ({ ...state, talk: { sending: { room, text }, refusal: null } }));
    if (!line.send({ op: 'chat', room, text })) {
      store.update((state) => endTalk(state, 'OFFLINE'));
    }
  };
}

/** What was on its way has come to its room, or was refused; nothing changes when nothing was. */
export function endTalk(state: PageState, code: TalkRefusal | null): PageState {
  const { sending } = state.talk;
  return sending
    ? { ...state, talk: { sending: null, refusal: code ? { room: sending.room, code } : null } }
    : state;
}
