// How high the messages of the dock are: chosen by whoever looks, remembered by the browser.

import { useEffect, useState } from 'react';

const STORAGE_KEY = 'stocking.chat.height';
const USUAL = 132;
const LOWEST = 72;
/** The part of the screen that the dock may take at most. */
const SHARE = 0.6;

export interface Height {
  readonly value: number;
  readonly lowest: number;
  readonly highest: number;
  readonly choose: (height: number) => void;
}

/** In pixels; styles know it as `--chat-height`. */
export function useHeight(): Height {
  const [chosen, setChosen] = useState(() => parse(localStorage.getItem(STORAGE_KEY)));
  const highest = Math.max(LOWEST, Math.floor(innerHeight * SHARE));
  const within = (height: number) => Math.min(highest, Math.max(LOWEST, Math.round(height)));
  const value = within(chosen);
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--chat-height', `${value}px`);
    return () => void style.removeProperty('--chat-height');
  }, [value]);
  const choose = (height: number) => {
    localStorage.setItem(STORAGE_KEY, String(within(height)));
    setChosen(within(height));
  };
  return { value, lowest: LOWEST, highest, choose };
}

function parse(stored: string | null): number {
  const height = Number(stored);
  return height > 0 ? height : USUAL;
}
