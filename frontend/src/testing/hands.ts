// What people do with mouse and keyboard, for tests of components.

import { act } from 'react';

export const click = (element: Element | null) => act(async () => (element as HTMLElement).click());

export const focus = (element: Element | null) => act(async () => (element as HTMLElement).focus());

/** Presses a key where the focus is. */
export function press(key: string): Promise<void> {
  return act(async () => {
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
}

/** Puts a text into a field in place of what is there. */
export function type(field: Element | null, text: string): Promise<void> {
  return act(async () => {
    // React overrides the setter of the element itself, to know what it has set.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
    field?.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
