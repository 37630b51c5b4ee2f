// A guest that puts orders into a book and takes them out again, to keep it busy.

const LEVELS = 8;

export class Bot {
  static async arrive(url, symbol) {
    const bot = new Bot(url, symbol);
    await bot.#begin();
    return bot;
  }

  #headers;
  #tick;

  constructor(url, symbol) {
    this.url = url;
    this.symbol = symbol;
  }

  async #begin() {
    const origin = new URL(this.url).origin;
    this.#headers = { 'Content-Type': 'application/json', Origin: origin };
    const answer = await this.#send('POST', '/api/auth/guest', {});
    this.#headers.Cookie = answer.headers.get('set-cookie').split(';')[0];
    this.#tick = Number((await (await this.#send('GET', `/v2/assets/${this.symbol}`)).json()).price_increment);
  }

  /** Changes the book so often a second, for so long; returns how often it was taken. */
  async changeBook(aSecond, forMs) {
    const { instruments } = await (await this.#send('GET', '/api/round')).json();
    const price = instruments.find((instrument) => instrument.symbol === this.symbol).price;
    const begun = performance.now();
    let taken = 0;
    let order = null;
    for (let change = 0; performance.now() - begun < forMs; change++) {
      const wait = begun + (change * 1_000) / aSecond - performance.now();
      if (wait > 0) {
        await new Promise((resolve) => { setTimeout(resolve, wait); });
      }
      if (order === null) {
        const limit = price - this.#tick * (1 + (change % LEVELS));
        const answer = await this.#send('POST', '/v2/orders', {
          symbol: this.symbol, qty: 1, side: 'buy', type: 'limit', time_in_force: 'day', limit_price: limit,
        });
        order = answer.ok ? (await answer.json()).id : null;
        taken += Number(answer.ok);
      } else {
        taken += Number((await this.#send('DELETE', `/v2/orders/${order}`)).ok);
        order = null;
      }
    }
    return taken;
  }

  #send(method, path, body) {
    return fetch(new URL(path, this.url), {
      method, headers: this.#headers, body: body === undefined ? undefined : JSON.stringify(body),
    });
  }
}
