// Many changes, one drawing for each frame of the screen.

/** Draws the views that were marked since the last frame. */
export class Frame {
  #views;
  #marked = new Set();
  #scheduled = false;

  /** views: name -> function that draws */
  constructor(views) {
    this.#views = views;
  }

  mark(...names) {
    names.forEach((name) => this.#marked.add(name));
    if (!this.#scheduled) {
      this.#scheduled = true;
      requestAnimationFrame(() => this.#draw());
    }
  }

  markAll() {
    this.mark(...Object.keys(this.#views));
  }

  #draw() {
    const marked = Array.from(this.#marked);
    this.#marked.clear();
    this.#scheduled = false;
    marked.forEach((name) => this.#views[name]());
  }
}
