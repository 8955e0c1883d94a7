import type { Hex } from '../../application/ports.js';
import type { BookDigests, ResultDigests } from '../../domain/proofs/round-proof.js';
import { type PublishedPiece, sections } from '../../domain/proofs/round-publication.js';
import { assertInvariant } from '../../domain/rejection.js';
import { roundPublicationsAbi as abi } from './artifacts/round-publications.js';
import { marketId } from './market-reader.js';
import { publishCalls } from './publication-calls.js';
import type { TransactionSender } from './transaction-sender.js';
import { bookStruct, resultStruct } from './verified-round-reader.js';

/** Where the sender publishes the data of rounds. */
export class RoundPublications {
  constructor(
    private readonly sender: TransactionSender,
    private readonly address: Hex,
  ) {}

  /**
   * Publishes what of the pieces is not published yet, and all of them anew where what is there is something else. The chain says how far
   * it has got, so nothing is sent twice after a crash.
   */
  async publish(
    market: string,
    round: number,
    pieces: readonly PublishedPiece[],
    isThere: () => Promise<boolean>,
  ): Promise<void> {
    await this.sender.caughtUp();
    if (await isThere()) return;
    const counts = await this.publishedOf(market, round);
    await this.send(
      market,
      round,
      pieces.filter(({ section, from }) => from >= counts[sections.indexOf(section)]!),
    );
    if (await isThere()) return;
    await this.send(market, round, pieces);
    assertInvariant(await isThere(), `what was published of round ${round} is what it is committed to by`);
  }

  holds(market: string, round: number, book: BookDigests, result: ResultDigests): Promise<boolean> {
    const args = [...this.placeOf(market, round), bookStruct(book), resultStruct(result)] as const;
    return this.sender.client.readContract({ address: this.address, abi, functionName: 'holds', args });
  }

  holdsAuthorisations(market: string, round: number, book: BookDigests): Promise<boolean> {
    const args = [...this.placeOf(market, round), bookStruct(book)] as const;
    return this.sender.client.readContract({ address: this.address, abi, functionName: 'holdsAuthorisations', args });
  }

  private publishedOf(market: string, round: number): Promise<readonly number[]> {
    const args = this.placeOf(market, round);
    return this.sender.client.readContract({ address: this.address, abi, functionName: 'publishedOf', args });
  }

  private async send(market: string, round: number, pieces: readonly PublishedPiece[]): Promise<void> {
    for (const call of publishCalls(marketId(market), round, pieces)) await this.sender.send(this.address, call);
  }

  private placeOf(market: string, round: number) {
    return [marketId(market), BigInt(round), this.sender.address] as const;
  }
}
