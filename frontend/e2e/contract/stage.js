// What the parts of the contract test share: two products, the judge, and somebody to play with.

import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { Player, send } from './client.js';
import { Contract } from './contract.js';
import { MailServer, Product } from './product.js';

const PATIENCE_MILLIS = 90_000;
const POLL_MILLIS = 50;
// What stands for Kakao is never asked anything: the browser alone would go there.
const KAKAO = {
  STOCKING_OAUTH_KAKAO_ID: 'contract',
  STOCKING_OAUTH_KAKAO_SECRET: 'contract',
  STOCKING_OAUTH_KAKAO_BASE_URL: 'http://127.0.0.1:9',
};

export class Stage {
  contract = new Contract();

  static async open() {
    const stage = new Stage();
    try {
      stage.mails = await MailServer.start();
      const mail = { STOCKING_SMTP_URL: stage.mails.smtpUrl, STOCKING_PUBLIC_URL: 'http://stocking.example' };
      // Both have an end before either is given up: what has started is stopped then.
      const starts = await Promise.allSettled([
        Product.start('contract', KAKAO).then((product) => { stage.product = product; }),
        Product.start('contract-mail', mail).then((product) => { stage.mailing = product; }),
      ]);
      const failed = starts.find(({ status }) => status === 'rejected');
      if (failed) {
        throw failed.reason;
      }
      return stage;
    } catch (failure) {
      await stage.close();
      throw failure;
    }
  }

  async close() {
    await Promise.all([this.product, this.mailing, this.mails].map((part) => part?.stop()));
  }

  /** A call to the product without mail, see Contract.call. */
  call(id, expected, request) {
    return this.contract.call(this.product, id, expected, request);
  }

  /** A new guest. */
  async guest(product = this.product) {
    const answer = await this.contract.call(product, 'logInAsGuest', 200, {});
    return new Player().enter(answer);
  }

  /** A guest who has signed up, where that needs no mail. */
  async user(name) {
    const person = { email: `${name}@example.com`, nickname: name, password: 'correct horse battery' };
    const answer = await this.call('signUp', 200, { json: person });
    return Object.assign(new Player().enter(answer), person);
  }

  async key(as, name) {
    return Player.withKey((await this.call('createKey', 201, { as, json: { name } })).json);
  }

  async round() {
    return JSON.parse((await send(this.product.url, { path: '/api/round' })).text);
  }

  /** Waits for a market that stays open for a while, and gives its round. */
  async marketOpen(secondsLeft) {
    let round;
    await until('the market is open', async () => {
      round = await this.round();
      return round.phase === 'open' && round.settleAt - round.serverTime > secondsLeft * 1000;
    });
    return round;
  }
}

/** Waits for a condition. */
export async function until(what, condition, patience = PATIENCE_MILLIS) {
  const deadline = Date.now() + patience;
  while (!await condition()) {
    assert.ok(Date.now() < deadline, `in vain: ${typeof what === 'function' ? what() : what}`);
    await setTimeout(POLL_MILLIS);
  }
}
