// Keeps a fault in one part of the page from taking the rest with it.

import { Component, type ReactNode } from 'react';

interface Props {
  /** What is shown in place of the children after a fault; `retry` draws them again. */
  readonly fallback: (retry: () => void) => ReactNode;
  readonly children: ReactNode;
}

export class Boundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? this.props.fallback(() => this.setState({ failed: false })) : this.props.children;
  }
}
