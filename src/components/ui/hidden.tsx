// Words for screen readers that the eye gets from the layout.
import type { ReactNode } from 'react';

export function Hidden({ children }: { readonly children: ReactNode }) {
  return <span className="hidden-words">{children}</span>;
}
