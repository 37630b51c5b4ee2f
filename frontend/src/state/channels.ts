// Which channels the mounted panels want: each is subscribed once, however many want it.

/** A panel that goes and comes back within this time keeps its channel. */
const LINGER_MILLIS = 500;

export interface ChannelHandlers {
  /** Somebody wants a channel nobody wanted before. */
  onWanted(channel: string): void;
  /** Nobody wants a channel any more. */
  onUnwanted(channel: string): void;
}

/** Counts who wants what. */
export class Channels {
  readonly #handlers: ChannelHandlers;
  readonly #wanted = new Map<string, number>();

  constructor(handlers: ChannelHandlers) {
    this.#handlers = handlers;
  }

  /** Wants a channel until the function it returns is called. */
  want(channel: string): () => void {
    const known = this.#wanted.get(channel);
    this.#wanted.set(channel, (known ?? 0) + 1);
    if (known === undefined) {
      this.#handlers.onWanted(channel);
    }
    return () => this.#release(channel);
  }

  #release(channel: string): void {
    this.#wanted.set(channel, (this.#wanted.get(channel) ?? 0) - 1);
    setTimeout(() => this.#dropUnwanted(channel), LINGER_MILLIS);
  }

  #dropUnwanted(channel: string): void {
    if (this.#wanted.get(channel) === 0) {
      this.#wanted.delete(channel);
      this.#handlers.onUnwanted(channel);
    }
  }
}
