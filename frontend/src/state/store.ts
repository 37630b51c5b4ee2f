// One state for the whole page. Every change counts at once, but is shown at most once for each frame of the screen.

/** Has a task run before the next frame is drawn. */
export type NextFrame = (task: () => void) => void;

/** What changes are made to is `current`; what components draw is `shown`, the state as of the last frame. */
export class Store<State> {
  readonly #nextFrame: NextFrame;
  readonly #listeners = new Set<() => void>();
  #current: State;
  #shown: State;
  #scheduled = false;

  constructor(initial: State, nextFrame: NextFrame) {
    this.#current = initial;
    this.#shown = initial;
    this.#nextFrame = nextFrame;
  }

  get current(): State {
    return this.#current;
  }

  get shown(): State {
    return this.#shown;
  }

  /** Changes the state; a function that returns what it was given changes nothing. */
  update(change: (state: State) => State): void {
    const changed = change(this.#current);
    if (changed !== this.#current) {
      this.#current = changed;
      this.#schedule();
    }
  }

  /** Calls back when another state is shown, until the function it returns is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #schedule(): void {
    if (!this.#scheduled) {
      this.#scheduled = true;
      this.#nextFrame(() => this.#show());
    }
  }

  #show(): void {
    this.#scheduled = false;
    this.#shown = this.#current;
    this.#listeners.forEach((listener) => listener());
  }
}
