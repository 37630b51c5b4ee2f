import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { openBrowser, Visitor } from './desk.js';

const CUTS = 50;

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

/** A visitor whose connections pass through the test: `cut` ends the newest one, `pass` may keep a message back. */
async function arriveWatched(pass = () => true) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'ko-KR' });
  const cuts = [];
  const asked = [];
  const heard = [];
  await context.routeWebSocket(/\/ws$/, (socket) => {
    const server = socket.connectToServer();
    cuts.push((code) => Promise.all([socket.close({ code }), server.close({ code })]));
    socket.onMessage((message) => {
      asked.push(JSON.parse(message));
      server.send(message);
    });
    server.onMessage((message) => {
      const said = JSON.parse(message);
      if (pass(said)) {
        heard.push(said);
        socket.send(message);
      }
    });
  });
  const visitor = new Visitor(context, await context.newPage());
  await visitor.goTo('/');
  await visitor.see('.market-row');
  return { visitor, asked, heard, connections: cuts, cut: (code = 1011) => cuts.at(-1)(code) };
}

const buyOne = (guest, symbol) =>
  guest.ask('POST', '/v2/orders', { symbol, qty: 1, side: 'buy', type: 'market', time_in_force: 'day' });

test('should say that it is offline, go on by itself and miss nothing when the network is lost and comes back', async () => {
  const guest = await Visitor.arrive(browser);
  const frames = [];
  guest.page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => frames.push(JSON.parse(payload))));
  await guest.page.reload();
  await guest.marketOpen(30);
  await guest.playAsGuest();
  await guest.recordToasts();

  await guest.context.setOffline(true);
  await guest.see('.status-offline', '연결이 끊겼어요');
  await guest.screenshot('offline');
  await buyOne(guest, await guest.chosen());
  await guest.context.setOffline(false);

  await guest.live();
  await guest.see('.toast-buy', /1주를 [\d,]+원에 샀어요/);
  assert.ok(frames.some(({ type, data }) => type === 'subscribed' && data.ch === 'account' && data.resumed),
    'the private channel was not resumed');
  await guest.untilOther('.market');
  await guest.context.close();
});

test('should come back by itself when the server restarts, and say so meanwhile', async () => {
  const { visitor, connections, cut } = await arriveWatched();
  await visitor.page.evaluate(() => {
    window.said = [];
    new MutationObserver(() => window.said.push(document.querySelector('.status')?.className))
      .observe(document.querySelector('#root'), { subtree: true, childList: true });
  });
  await cut(1012);
  await visitor.until(() => window.said.includes('status status-restarting'));
  await visitor.live();
  await visitor.marketOpen();
  await visitor.untilOther('.market');
  assert.equal(connections.length, 2);
  await visitor.context.close();
});

test('should connect at once when somebody asks for it', async () => {
  const { visitor, connections, cut } = await arriveWatched();
  // Its own next try comes after minutes, not before anybody could ask.
  await visitor.page.evaluate(() => { Math.random = () => 1_000; });
  await cut();
  await visitor.page.click('.status-offline .button');
  await visitor.live();
  assert.equal(connections.length, 2);
  await visitor.context.close();
});

test('should ask for a channel again when one of its messages got lost on the way', async () => {
  let dropped = 0;
  const { visitor, asked } = await arriveWatched(({ ch, type }) => {
    const drop = dropped === 0 && ch === 'tickers' && type === 'update';
    dropped += drop ? 1 : 0;
    return !drop;
  });
  await visitor.marketOpen();
  const subscriptions = () => asked.filter(({ op, ch }) => op === 'subscribe' && ch[0] === 'tickers').length;
  while (subscriptions() < 2) {
    await visitor.untilOther('.market');
  }
  await visitor.untilOther('.market');
  assert.equal(dropped, 1);
  assert.equal(subscriptions(), 2);
  await visitor.context.close();
});

test(`should tell every fill once when the connection is cut ${CUTS} times while orders fill`, async () => {
  const { visitor: guest, connections, heard, cut } = await arriveWatched();
  await guest.marketOpen(300);
  await guest.playAsGuest();
  await guest.recordToasts();
  const symbol = (await guest.symbols())[0];
  for (let number = 1; number <= CUTS; number += 1) {
    await cut();
    await buyOne(guest, symbol);
    await guest.until((count) => window.toasts.length >= count, number);
    await guest.live();
  }
  const { items } = await guest.ask('GET', '/api/fills?limit=200');
  assert.equal(items.length, CUTS);
  assert.equal((await guest.recordedToasts()).length, CUTS);
  const cash = 10_000_000 - items.reduce((sum, { price, quantity }) => sum + price * quantity, 0);
  await guest.until((won) => document.querySelector('.account-cash')?.textContent.replace(/\D/g, '') === String(won), cash);
  assert.ok(connections.length > CUTS);
  assert.equal(heard.filter(({ type, data }) => type === 'subscribed' && data.ch === 'account' && data.resumed).length, CUTS);
  await guest.context.close();
});
