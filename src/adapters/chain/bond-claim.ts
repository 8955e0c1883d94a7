import { encodeFunctionData } from 'viem';
import type { Hex } from '../../application/ports.js';
import { bondedRoundsAbi as abi } from './artifacts/bonded-rounds.js';
import type { BondedRoundReader } from './bonded-round-reader.js';
import { marketId } from './market-reader.js';
import type { TransactionSender } from './transaction-sender.js';

/** Takes the bond of a round where it is owed to the sender's account. */
export async function claimBond(
  sender: TransactionSender,
  auction: Hex,
  reader: BondedRoundReader,
  market: string,
  round: number,
): Promise<void> {
  const { isBonded, challenger } = await reader.round(market, round);
  if (!isBonded || challenger.toLowerCase() !== sender.address) return;
  const args = [marketId(market), BigInt(round)] as const;
  await sender.send(auction, encodeFunctionData({ abi, functionName: 'claimBond', args }));
}
