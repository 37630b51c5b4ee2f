// A product of the contract's own: short rounds, and limits that a test can reach.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const ROOT = join(import.meta.dirname, '../../..');
const LOGS = join(import.meta.dirname, '../../target');
const READY = /^Stocking is ready: (\S+)/;
// News comes 10 s after the opening and not in the last 15 s.
const ROUNDS = ['--round-setup=1s', '--round-open=30s', '--round-settling=1s', '--round-intermission=2s'];
const LIMITS = { STOCKING_ORDER_RATE: '8', STOCKING_KEY_RATE: '2' };
const ENDED = (child) => child.exitCode !== null || child.signalCode !== null;

/** The lines that a program says until one of them, or its end. */
async function linesUntil(child, isLast) {
  const lines = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (isLast(line, lines)) {
      return lines;
    }
  }
  throw new Error(`it ended early:\n${lines.join('\n')}`);
}

/** Only what is said here: settings of the surroundings are not the contract's. */
function environment(settings) {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('STOCKING_'));
  return { ...Object.fromEntries(own), ...LIMITS, ...settings };
}

/** The product in a process and a folder of its own. */
export class Product {
  #process;
  #data;

  /** Its log goes to target/NAME.log. */
  static async start(name, settings = {}) {
    const product = new Product();
    const log = await open(join(LOGS, `${name}.log`), 'w');
    product.#data = await mkdtemp(join(tmpdir(), 'stocking-contract-'));
    product.#process = spawn(join(ROOT, 'stocking'), ['up', '--port=0', `--data=${product.#data}`, ...ROUNDS],
      { env: environment(settings), stdio: ['ignore', 'pipe', log.fd] });
    await log.close();
    try {
      const lines = await linesUntil(product.#process, (line) => READY.test(line));
      product.url = new URL(READY.exec(lines.at(-1))[1]);
      product.#process.stdout.resume();
      return product;
    } catch (failure) {
      await product.stop();
      throw failure;
    }
  }

  /** Calls something while MySQL stands still. */
  async withoutMySql(act) {
    const [pid] = (await readFile(join(this.#data, 'mysql/mariadb.pid'), 'utf8')).split(' ').map(Number);
    process.kill(pid, 'SIGSTOP');
    try {
      return await act();
    } finally {
      process.kill(pid, 'SIGCONT');
    }
  }

  terminate() {
    this.#process.kill('SIGTERM');
  }

  /** Stops it, if it has not stopped, and says with which status. */
  async stop() {
    if (!ENDED(this.#process)) {
      this.terminate();
      await once(this.#process, 'exit');
    }
    await rm(this.#data, { recursive: true, force: true });
    return this.#process.exitCode;
  }
}

/** The mail server of the other end-to-end tests. */
export class MailServer {
  #process;

  static async start() {
    const server = new MailServer();
    server.#process = spawn('node', [join(ROOT, 'frontend/e2e/mail/server.js')], { stdio: ['ignore', 'pipe', 'inherit'] });
    [server.smtpUrl, server.url] = await linesUntil(server.#process, (_, lines) => lines.length === 2);
    return server;
  }

  /** What follows `?verify=` or `?reset=` in the N-th mail to an address. */
  async token(to, number) {
    const query = new URLSearchParams({ to, number });
    const mail = await (await fetch(`${this.url}?${query}`, { signal: AbortSignal.timeout(60_000) })).text();
    return /\?(?:verify|reset)=(\S+)/.exec(mail)[1];
  }

  async stop() {
    if (!ENDED(this.#process)) {
      this.#process.kill();
      await once(this.#process, 'exit');
    }
  }
}
