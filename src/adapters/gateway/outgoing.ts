import type { Socket } from 'socket.io';

/** Counts the packets a connection has not handed to its transport yet: what piles up when its client does not read. */
export class Outgoing {
  pending = 0;

  constructor(private readonly conn: Socket['conn']) {
    conn.on('packetCreate', () => {
      this.pending += 1;
    });
    conn.on('drain', () => {
      this.pending = 0;
    });
  }

  /** Resolves when nothing is pending, or the connection is gone. */
  async settled(): Promise<void> {
    if (this.pending === 0 || this.conn.readyState === 'closed') return;
    await new Promise<void>((resolve) => {
      const done = () => {
        this.conn.off('drain', done);
        this.conn.off('close', done);
        resolve();
      };
      this.conn.on('drain', done);
      this.conn.on('close', done);
    });
  }
}
