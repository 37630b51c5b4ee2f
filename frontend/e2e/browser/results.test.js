import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { openBrowser, Visitor } from './desk.js';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

const RESULT = { equity: 10_420_000, returnBasisPoints: 420, ratingDelta: 100, mmrBefore: 250, mmr: 350 };

/** A guest whose page is told by the test how the round has ended: the product's own goes on for an hour. */
async function playerAtTheEnd(options = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'ko-KR', ...options });
  const last = new Map();
  let page;
  let round;
  let ended = false;
  await context.routeWebSocket(/\/ws$/, (socket) => {
    page = socket;
    last.clear();
    socket.connectToServer().onMessage((message) => {
      const { ch, seq, type, data } = JSON.parse(message);
      if (ended) {
        return;
      }
      last.set(ch, seq);
      round = ch === 'game' && type === 'round' ? data : round;
      socket.send(message);
    });
  });
  const visitor = new Visitor(context, await context.newPage());
  await visitor.ask('POST', '/api/auth/guest', {});
  await visitor.goTo('/');
  await visitor.marketOpen();
  await visitor.see('.account-equity');
  const tell = (ch, type, data) => {
    last.set(ch, (last.get(ch) ?? 0) + 1);
    page.send(JSON.stringify({ ch, seq: last.get(ch), type, data }));
  };
  const nickname = await visitor.text('.person-nickname');
  const end = () => {
    ended = true;
    endRound(tell, round, nickname);
  };
  return { visitor, end };
}

function endRound(tell, round, nickname) {
  const { roundId, serverTime } = round;
  const at = { settleAt: serverTime - 5_000, intermissionAt: serverTime, endAt: serverTime + 60_000 };
  const silver = { nickname: '은메달', rank: 2, ...RESULT, returnBasisPoints: 111, tierBefore: 'silver', tier: 'silver' };
  const bronze = { nickname: '동메달', rank: 3, ...RESULT, returnBasisPoints: -20, tierBefore: 'bronze', tier: 'bronze' };
  const own = { rank: 1, ...RESULT, tierBefore: 'gold', tier: 'platinum' };
  tell('account', 'result', { roundId, players: 3, ...own });
  tell('game', 'round', { ...round, ...at, phase: 'intermission' });
  tell('game', 'results', { roundId, players: 3, winner: nickname, items: [{ nickname, ...own }, silver, bronze] });
}

for (const [name, options] of [
  ['desktop', {}],
  ['desktop-dark', { colorScheme: 'dark' }],
  ['phone', { viewport: { width: 390, height: 844 }, hasTouch: true }],
]) {
  test(`should show podium, rating and what comes next when a round ends: ${name}`, async () => {
    const { visitor, end } = await playerAtTheEnd(options);
    end();
    await visitor.see('.results[open] .results-praise', '1등이에요!');
    await visitor.see('.results-step[data-own=true]', '1위');
    await visitor.see('.results-rating', '플래티넘 등급으로 올랐어요!');
    await visitor.see('.results .trade-cards', '이익을 본 거래가 없어요');
    await visitor.see('.results-countdown', /다음 라운드까지\s*0[01]:\d\d/);
    await visitor.until(() => document.querySelector('.results-filled').getBoundingClientRect().width
      > document.querySelector('.results-bar').getBoundingClientRect().width * 0.45);
    await visitor.screenshot(`results-${name}`, false);
    const overflow = await visitor.page.$eval('.results', ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    assert.equal(overflow, 0);
    assert.deepEqual(visitor.faults, []);
    await visitor.context.close();
  });
}

test('should lead a guest to sign up when the result is to be kept', async () => {
  const { visitor, end } = await playerAtTheEnd();
  end();
  await visitor.page.click('.results-keep button');
  await visitor.see('.people[open]');
  assert.equal(await visitor.page.locator('.results[open]').count(), 0);
  await visitor.context.close();
});

test('should open the results again from the ranking when they were closed', async () => {
  const { visitor, end } = await playerAtTheEnd();
  end();
  await visitor.see('.results[open]');
  await visitor.page.keyboard.press('Escape');
  await visitor.page.locator('.results[open]').waitFor({ state: 'detached' });
  await visitor.page.click('.ranking .panel-head button');
  await visitor.see('.results[open]');
  await visitor.context.close();
});
