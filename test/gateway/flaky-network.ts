import type { AddressInfo } from 'node:net';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** A way to a server that can be cut at any moment, like a real one. */
export class FlakyNetwork {
  private readonly links = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async to(target: string): Promise<FlakyNetwork> {
    const { hostname, port } = new URL(target);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const network = new FlakyNetwork(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    server.on('connection', (near) => network.link(near, connect(Number(port), hostname)));
    return network;
  }

  /** Cuts everything that is connected now, in the middle of whatever is on its way. */
  cut(): void {
    for (const link of this.links) link.destroy();
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.on('connection', (late) => late.destroy());
    this.cut();
    await closed;
  }

  private link(near: Socket, far: Socket): void {
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      this.links.add(from);
      from.on('error', () => to.destroy());
      from.on('close', () => {
        this.links.delete(from);
        to.destroy();
      });
      from.pipe(to);
    }
  }
}
