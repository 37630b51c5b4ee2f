// The running round and the server's clock.

const ENDS = { setup: 'openAt', open: 'settleAt', settling: 'intermissionAt', intermission: 'endAt' };
const STARTS = { setup: 'setupAt', open: 'openAt', settling: 'settleAt', intermission: 'intermissionAt' };

/** Where the round stands on the server's clock. */
export class Round {
  id = 0;
  phase = 'waiting';
  seedCash = 0;
  #times = {};
  #clockOffset = 0;

  /** Takes a phase from the game channel. */
  apply(data) {
    this.id = data.roundId;
    this.phase = data.phase;
    this.seedCash = data.seedCash;
    this.#times = data;
  }

  /** Learns how far the clock of this machine is from the server's. */
  synchronize(serverTime, localTime) {
    this.#clockOffset = serverTime - localTime;
  }

  /** The server's time for a local time. */
  serverTime(localTime) {
    return localTime + this.#clockOffset;
  }

  /** Milliseconds until the phase ends. */
  left(localTime) {
    const end = this.#times[ENDS[this.phase]];
    return end ? Math.max(0, end - this.serverTime(localTime)) : 0;
  }

  /** Milliseconds until orders are taken again; the next round is set up for as long as this one was. */
  untilOpen(localTime) {
    const { setupAt, openAt, endAt } = this.#times;
    const opening = this.phase === 'setup' ? openAt : endAt + openAt - setupAt;
    return opening ? Math.max(0, opening - this.serverTime(localTime)) : 0;
  }

  /** How much of the phase is left, from 1 to 0. */
  share(localTime) {
    const length = this.#times[ENDS[this.phase]] - this.#times[STARTS[this.phase]];
    return length > 0 ? Math.min(1, this.left(localTime) / length) : 0;
  }
}
