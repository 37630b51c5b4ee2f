// The page's connection to the product, as it passes through a test.

/** Speaks for the server, and hears what it says first. */
export class Tap {
  #newest;
  #onWelcome;

  /** Taps every connection that pages of the context open from now on. */
  static async on(context) {
    const tap = new Tap();
    await context.routeWebSocket(/\/ws$/, (socket) => tap.#pass(socket));
    return tap;
  }

  #pass(socket) {
    this.#newest = socket;
    socket.connectToServer().onMessage((message) => {
      socket.send(message);
      const { type, data } = JSON.parse(message);
      if (type === 'welcome') {
        this.#onWelcome?.(data);
      }
    });
  }

  /** Closes the page's newest connection. */
  close(options) {
    return this.#newest.close(options);
  }

  /** Ends it as the server does when it ends a session. */
  async endSession(reason) {
    this.#newest.send(JSON.stringify({ type: 'loggedOut', data: { reason } }));
    await this.close({ code: 4001, reason });
  }

  /** What the server says first on the next connection. */
  nextWelcome() {
    return new Promise((resolve) => {
      this.#onWelcome = resolve;
    });
  }
}
