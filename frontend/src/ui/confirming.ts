// Whether Enter asks before it sends an order: yes, unless switched off in this browser.

import { useSyncExternalStore } from 'react';

const STORAGE_KEY = 'stocking.confirm';
const OFF = 'off';
const listeners = new Set<() => void>();

/** Draws the component again when it is switched. */
export function useConfirming(): boolean {
  return useSyncExternalStore(onSwitch, () => localStorage.getItem(STORAGE_KEY) !== OFF);
}

export function switchConfirming(on: boolean): void {
  if (on) {
    localStorage.removeItem(STORAGE_KEY);
  } else {
    localStorage.setItem(STORAGE_KEY, OFF);
  }
  listeners.forEach((listener) => listener());
}

function onSwitch(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
