// A WebSocket whose other end is the test.

export interface SentMessage {
  readonly op: string;
  readonly ch?: readonly string[];
  readonly resume?: { readonly epoch: string; readonly after: number };
}

/** The server's end of a connection. */
export class FakeWebSocket extends EventTarget {
  static readonly OPEN = 1;
  static readonly made: FakeWebSocket[] = [];
  static get last(): FakeWebSocket {
    const last = FakeWebSocket.made.at(-1);
    if (!last) {
      throw new Error('nobody connected');
    }
    return last;
  }

  readonly sent: unknown[] = [];
  readyState = FakeWebSocket.OPEN;
  /** What the server does about a message. */
  onSent: ((message: SentMessage) => void) | undefined;

  constructor(readonly url: string) {
    super();
    FakeWebSocket.made.push(this);
  }

  send(text: string): void {
    this.sent.push(JSON.parse(text));
    this.onSent?.(JSON.parse(text));
  }

  close(): void {
    this.readyState = 3;
  }

  say(message: object): void {
    this.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(message) }));
  }

  end(code: number): void {
    this.dispatchEvent(Object.assign(new Event('close'), { code }));
  }
}
