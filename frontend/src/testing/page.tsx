// A page without a server: what the connection says comes from the test, frames are drawn when the test says so.

import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import type { Frame, SocketHandlers } from '../net/wire';
import { ServicesContext } from '../state/hooks';
import { createServices, type Line, type Services } from '../state/services';

export class TestPage {
  readonly services: Services;
  /** What the page has asked of its connection, such as `subscribe game`. */
  readonly asked: string[] = [];
  /** What the page has sent, while it is connected. */
  readonly sent: object[] = [];
  connected = true;
  /** This machine's clock, in milliseconds since 1970. */
  now = 1_000_000;
  #server!: SocketHandlers;
  #tasks: (() => void)[] = [];
  #roots: Root[] = [];

  constructor() {
    this.services = createServices({
      connect: (handlers) => {
        this.#server = handlers;
        return this.#line();
      },
      nextFrame: (task) => this.#tasks.push(task),
      now: () => this.now,
    });
  }

  get server(): SocketHandlers {
    return this.#server;
  }

  /** Says messages of channels, without drawing. */
  say(...frames: Frame[]): void {
    frames.forEach((frame) => this.#server.onMessage(frame));
  }

  /** Draws one frame; how many tasks waited for it. */
  async frame(): Promise<number> {
    const tasks = this.#tasks;
    this.#tasks = [];
    await act(async () => tasks.forEach((task) => task()));
    return tasks.length;
  }

  /** Puts components into the document, inside this page's services. */
  async render(children: ReactNode): Promise<HTMLElement> {
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
    const element = document.body.appendChild(document.createElement('div'));
    const root = createRoot(element);
    this.#roots.push(root);
    await act(async () => root.render(<ServicesContext value={this.services}>{children}</ServicesContext>));
    return element;
  }

  /** Takes all components away again. */
  async leave(): Promise<void> {
    await act(async () => this.#roots.splice(0).forEach((root) => root.unmount()));
    document.body.replaceChildren();
  }

  #line(): Line {
    const ask = (what: string) => (channel?: string) => void this.asked.push(channel ? `${what} ${channel}` : what);
    return {
      restart: ask('restart'),
      restartSoon: ask('restartSoon'),
      subscribe: ask('subscribe'),
      unsubscribe: ask('unsubscribe'),
      resubscribe: ask('resubscribe'),
      send: (message) => {
        if (this.connected) {
          this.sent.push(message);
        }
        return this.connected;
      },
    };
  }
}
