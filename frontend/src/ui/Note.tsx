// A sentence in place of content: empty, loading, closed, and what to do about it.

import type { ReactNode } from 'react';

export function Note({ children }: { readonly children: ReactNode }) {
  return <p className="note">{children}</p>;
}
