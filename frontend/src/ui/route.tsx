// The address of the page: which path it is at, and links that change it without loading anything.

import { useSyncExternalStore, type ComponentProps, type MouseEvent } from 'react';

const MOVED = 'stocking:moved';

/** The path without query; the component is drawn again when it changes. */
export function usePath(): string {
  return useSyncExternalStore(onMove, () => location.pathname);
}

/** Goes to a path of the page, as a link does. */
export function navigate(path: string): void {
  if (path !== location.pathname) {
    history.pushState(null, '', path);
    scrollTo(0, 0);
    dispatchEvent(new Event(MOVED));
  }
}

type LinkProps = ComponentProps<'a'> & { readonly href: string };

/** A link within the page; one to where the page is says so with `aria-current`. */
export function Link({ href, onClick, ...rest }: LinkProps) {
  const path = usePath();
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0;
    if (!event.defaultPrevented && !elsewhere) {
      event.preventDefault();
      navigate(href);
    }
  };
  return <a href={href} aria-current={path === href ? 'page' : undefined} onClick={follow} {...rest} />;
}

function onMove(listener: () => void): () => void {
  addEventListener(MOVED, listener);
  addEventListener('popstate', listener);
  return () => {
    removeEventListener(MOVED, listener);
    removeEventListener('popstate', listener);
  };
}
