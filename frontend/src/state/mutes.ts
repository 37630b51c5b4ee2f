// Whose chat messages this browser does not show; remembered here, the server knows nothing of it.

import { useSyncExternalStore } from 'react';
import { parseMuted, type MutedUser } from '../model/talk';

const STORAGE_KEY = 'stocking.muted';

const listeners = new Set<() => void>();
let muted: readonly MutedUser[] | null = null;

/** Draws the component again when somebody is muted or heard again. */
export function useMuted(): readonly MutedUser[] {
  return useSyncExternalStore(onMute, current);
}

export function mute(user: MutedUser): void {
  set([...current().filter(({ userId }) => userId !== user.userId), user]);
}

export function unmute(userId: number): void {
  set(current().filter((user) => user.userId !== userId));
}

function current(): readonly MutedUser[] {
  muted ??= parseMuted(localStorage.getItem(STORAGE_KEY));
  return muted;
}

function set(changed: readonly MutedUser[]): void {
  muted = changed;
  localStorage.setItem(STORAGE_KEY, JSON.stringify(changed));
  listeners.forEach((listener) => listener());
}

function onMute(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
