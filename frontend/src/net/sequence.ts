// Watches that no message of a channel is missing.

/** The numbers of one channel: consecutive, starting with whatever comes first. */
export class Sequence {
  /** Number of the last message taken, undefined before the first. */
  last: number | undefined = undefined;

  /** Whether a message is the next one; a snapshot is right at any number. */
  accept(seq: number, type: string): boolean {
    if (this.last !== undefined && type !== 'snapshot' && seq !== this.last + 1) {
      return false;
    }
    this.last = seq;
    return true;
  }
}
