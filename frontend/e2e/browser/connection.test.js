import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { openBrowser, Visitor } from './desk.js';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

/** Buys one share for a guest from outside the page, as a bot with the guest's session would. */
async function buyElsewhere(guest, symbol) {
  const url = process.env.STOCKING_URL;
  const [session] = await guest.context.cookies(url);
  const response = await fetch(new URL('/v2/orders', url), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Cookie: `${session.name}=${session.value}` },
    body: JSON.stringify({ symbol, qty: 1, side: 'buy', type: 'market', time_in_force: 'day' }),
  });
  assert.equal(response.status, 200, await response.text());
}

test('should miss nothing when the connection is lost and comes back', async () => {
  const guest = await Visitor.arrive(browser);
  const frames = [];
  guest.page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => frames.push(JSON.parse(payload))));
  await guest.marketOpen(30);
  await guest.playAsGuest();
  const symbol = await guest.text('.market-row[aria-current=true] .symbol');
  await guest.order({ side: 'buy', quantity: 1 });
  await guest.until(() => document.querySelectorAll('#fills > li').length === 1
    && document.querySelector('.toast') === null);

  await guest.context.setOffline(true);
  await guest.see('#connection.offline', '연결 끊김');
  await guest.see('#sentence', '연결이 끊겨 있어요');
  await guest.screenshot('offline');
  await buyElsewhere(guest, symbol);
  await guest.context.setOffline(false);

  await guest.see('#connection.live');
  await guest.until(() => document.querySelectorAll('#fills > li').length === 2);
  await guest.see('.toast.buy');
  assert.ok(frames.some(({ type, data }) => type === 'subscribed' && data.ch === 'account' && data.resumed),
    'the private channel was not resumed');
  const book = await guest.text('#book');
  await guest.until((before) => document.querySelector('#book').innerText !== before, book);
  await guest.context.close();
});

test('should come back by itself when the server ends the connection', async () => {
  const context = await browser.newContext();
  const connections = [];
  await context.routeWebSocket(/\/ws$/, (socket) => {
    socket.connectToServer();
    connections.push(socket);
  });
  const visitor = new Visitor(context, await context.newPage());
  await visitor.page.goto(process.env.STOCKING_URL);
  await visitor.see('#connection.live');
  await connections[0].close({ code: 1012 });
  await visitor.until(() => document.querySelector('#connection').classList.contains('live')
    && document.querySelectorAll('.market-row').length > 0);
  await visitor.marketOpen();
  const book = await visitor.text('#book');
  await visitor.until((before) => document.querySelector('#book').innerText !== before, book);
  assert.equal(connections.length, 2);
  await context.close();
});

test('should ask for the book again when an update got lost on the way', async () => {
  const context = await browser.newContext();
  let dropped = 0;
  const asked = [];
  await context.routeWebSocket(/\/ws$/, (socket) => {
    const server = socket.connectToServer();
    socket.onMessage((message) => {
      asked.push(JSON.parse(message));
      server.send(message);
    });
    server.onMessage((message) => {
      if (dropped === 0 && JSON.parse(message).type === 'delta') {
        dropped += 1;
      } else {
        socket.send(message);
      }
    });
  });
  const visitor = new Visitor(context, await context.newPage());
  await visitor.page.goto(process.env.STOCKING_URL);
  await visitor.marketOpen();
  await visitor.until(() => document.querySelectorAll('.market-row').length > 0);
  const book = await visitor.text('#book');
  await visitor.until((before) => document.querySelector('#book').innerText !== before, book);
  const isBook = ({ op, ch }) => op === 'subscribe' && ch[0].startsWith('book:');
  assert.equal(dropped, 1);
  assert.equal(asked.filter(isBook).length, 2);
  await context.close();
});
