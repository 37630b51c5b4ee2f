// A mail server that keeps what it is handed in: `node server.js` prints its SMTP address and, below it, where mails are read.
// `GET ?to=ADDRESS&number=N` waits for the N-th mail to an address, from 1 on, and answers with its text.

import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';

const mails = new Map();
let waiting = [];

const sevenBit = (body) => body;
const DECODERS = {
  base64: (body) => Buffer.from(body, 'base64').toString(),
  'quoted-printable': (body) => Buffer.from(body.replace(/=\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16))), 'latin1').toString(),
};

function textOf(lines) {
  const end = lines.indexOf('');
  const encoding = /^content-transfer-encoding: *(\S+)/im.exec(lines.slice(0, end).join('\n'))?.[1].toLowerCase();
  return (DECODERS[encoding] ?? sevenBit)(lines.slice(end + 1).join('\n'));
}

function keep(recipient, lines) {
  mails.set(recipient, [...mails.get(recipient) ?? [], textOf(lines)]);
  waiting = waiting.filter((answer) => !answer());
}

/** One connection of a client; what it says about itself and the sender is nobody's concern here. */
async function receive(socket) {
  let recipient = '';
  let content = null;
  const say = (line) => socket.write(`${line}\r\n`);
  say('220 ready');
  for await (const line of createInterface({ input: socket })) {
    if (content && line !== '.') {
      content.push(line.replace(/^\./, ''));
    } else if (content) {
      keep(recipient, content);
      content = null;
      say('250 kept');
    } else if (/^data$/i.test(line)) {
      content = [];
      say('354 go on');
    } else if (/^quit$/i.test(line)) {
      say('221 bye');
      socket.end();
    } else {
      recipient = /^rcpt to:<(.+?)>/i.exec(line)?.[1] ?? recipient;
      say('250 fine');
    }
  }
}

const smtp = createServer((socket) => {
  // Who hangs up does not end the server.
  receive(socket.on('error', () => {})).catch(() => {});
});
const reading = createHttpServer((request, response) => {
  const { searchParams } = new URL(request.url, 'http://localhost');
  const answer = () => {
    const mail = mails.get(searchParams.get('to'))?.[searchParams.get('number') - 1];
    if (mail !== undefined) {
      response.setHeader('Content-Type', 'text/plain; charset=utf-8').end(mail);
    }
    return mail !== undefined;
  };
  if (!answer()) {
    waiting.push(answer);
  }
});

smtp.listen(0, '127.0.0.1', () => reading.listen(0, '127.0.0.1', () => {
  process.stdout.write(`smtp://127.0.0.1:${smtp.address().port}?from=no-reply@stocking.example\n`);
  process.stdout.write(`http://127.0.0.1:${reading.address().port}/\n`);
}));
