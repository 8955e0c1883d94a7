import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { keyOfSeed, LoginSignatureVerifier, signText } from '../../src/adapters/chain/login-signature.js';
import { readingVerifier } from '../../src/adapters/chain/reading-signature.js';
import { acceptBodies, HttpModule } from '../../src/adapters/http/http.module.js';
import { openProjections } from '../../src/adapters/persistence/open-projections.js';
import { CommandDesk } from '../../src/application/command-desk.js';
import { EvidenceOpenings } from '../../src/application/evidence.js';
import { Login } from '../../src/application/login.js';
import type { MarketOperation } from '../../src/application/market-operation.js';
import { OwnOpenings } from '../../src/application/own-openings.js';
import type { Log } from '../../src/application/ports.js';

const MAX_MESSAGE_BYTES = 100_000;

/** The HTTP interface of one market, whose participants sign in with the keys of their ids. */
export class EvidenceServer {
  private constructor(
    private readonly app: NestExpressApplication,
    private readonly projections: Awaited<ReturnType<typeof openProjections>>,
    private readonly market: string,
  ) {}

  static async start(operation: MarketOperation, seed: Uint8Array, folder: string, log: Log): Promise<EvidenceServer> {
    const { market, chain } = operation;
    const projections = await openProjections(join(folder, 'projections.sqlite'), log);
    const markets = new Map([[market.name, market]]);
    const hex = (bytes: number) => Buffer.from(crypto.getRandomValues(new Uint8Array(bytes))).toString('hex');
    const module = HttpModule.register({
      login: new Login(markets, new LoginSignatureVerifier(), { hex }),
      desk: new CommandDesk(new Map([[market.name, operation]]), readingVerifier),
      markets,
      readModel: projections.readModel,
      chainHealth: () => Promise.reject(new Error('nobody asks for it here')),
      proveSettlement: () => {
        throw new Error(`nobody asks for proofs of chain ${chain.chainId} here`);
      },
      evidence: new EvidenceOpenings(seed),
      openings: new OwnOpenings(),
      keptBlob: () => Promise.resolve(undefined),
      log,
    });
    const app = await NestFactory.create<NestExpressApplication>(module, { logger: false, bodyParser: false });
    acceptBodies(app, MAX_MESSAGE_BYTES);
    await app.listen(0, '127.0.0.1');
    return new EvidenceServer(app, projections, market.name);
  }

  /** What a participant is answered about the evidence of a settlement. */
  async evidence(participant: string, period: number, index: number): Promise<{ status: number; text: string }> {
    const { market } = this;
    const challenge = await this.post('/api/login/challenge', { market, participant });
    const signature = await signText(keyOfSeed(participant), challenge.text!);
    const { sessionToken } = await this.post('/api/login', { challengeId: challenge.challengeId, signature });
    const path = `/api/markets/${market}/settlements/${period}/${index}/evidence`;
    const answer = await fetch(this.url + path, { headers: { authorization: `Bearer ${sessionToken}` } });
    return { status: answer.status, text: await answer.text() };
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.projections.close();
  }

  private get url(): string {
    return `http://127.0.0.1:${(this.app.getHttpServer().address() as AddressInfo).port}`;
  }

  private async post(path: string, body: unknown): Promise<Record<string, string>> {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(this.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
    return (await answer.json()) as Record<string, string>;
  }
}
