// What goes over the connection, as far as the connection itself has to know.

/** `restarting`: the server has said that it stops, and is not back yet. */
export type Connection = 'connecting' | 'live' | 'offline' | 'restarting';

export interface Welcome {
  readonly epoch: string;
  readonly serverTime: number;
  readonly loggedIn: boolean;
}

export interface SocketError {
  readonly code: string;
  readonly message: string;
  readonly ch: string | null;
}

/** A message of a channel as it came; who listens knows what the channel says. */
export interface Frame {
  readonly ch: string;
  readonly seq: number;
  readonly type: string;
  readonly data: unknown;
}

export interface SocketHandlers {
  onState(connection: Connection): void;
  onWelcome(welcome: Welcome): void;
  onMessage(frame: Frame): void;
  onError(error: SocketError): void;
  onPong(serverTime: number): void;
  onLoggedOut(reason: string): void;
  /** A text that was sent is in its room. */
  onPosted(room: string): void;
}

/** Whatever the server says: of a channel, or about the connection. */
export type Message =
  | Frame
  | { readonly ch?: undefined; readonly type: 'welcome'; readonly data: Welcome }
  | { readonly ch?: undefined; readonly type: 'subscribed'; readonly data: { readonly ch: string; readonly resumed: boolean } }
  | { readonly ch?: undefined; readonly type: 'error'; readonly data: SocketError }
  | { readonly ch?: undefined; readonly type: 'posted'; readonly data: { readonly room: string } }
  | { readonly ch?: undefined; readonly type: 'pong'; readonly data: { readonly serverTime: number } }
  | { readonly ch?: undefined; readonly type: 'loggedOut'; readonly data: { readonly reason: string } };
