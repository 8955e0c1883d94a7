import { type AbiFunction, BaseError, decodeErrorResult, toFunctionSelector } from 'viem';
import type { Hex } from '../../application/ports.js';
import { deliveryChallengesAbi } from './artifacts/delivery-challenges.js';
import { flexibilityAuctionAbi } from './artifacts/flexibility-auction.js';
import { flexibilityAuctionChallengesAbi } from './artifacts/flexibility-auction-challenges.js';
import { flexibilityAuctionVerifierAbi } from './artifacts/flexibility-auction-verifier.js';
import { flexibilityEscrowAbi } from './artifacts/flexibility-escrow.js';
import { flexibilityOrdersAbi } from './artifacts/flexibility-orders.js';
import { flexibilitySettlementAbi } from './artifacts/flexibility-settlement.js';
import { horizonAuctionAbi } from './artifacts/horizon-auction.js';
import { horizonVerifierAbi } from './artifacts/horizon-verifier.js';
import { openingDemandsAbi } from './artifacts/opening-demands.js';
import { participantRegistryAbi } from './artifacts/participant-registry.js';
import { postedSettlementAbi } from './artifacts/posted-settlement.js';
import { settlementTokenAbi } from './artifacts/settlement-token.js';

const errorsAbi = [
  ...participantRegistryAbi,
  ...flexibilityAuctionAbi,
  ...flexibilityAuctionChallengesAbi,
  ...flexibilityAuctionVerifierAbi,
  ...horizonAuctionAbi,
  ...horizonVerifierAbi,
  ...flexibilityOrdersAbi,
  ...flexibilityEscrowAbi,
  ...flexibilitySettlementAbi,
  ...postedSettlementAbi,
  ...deliveryChallengesAbi,
  ...openingDemandsAbi,
  ...settlementTokenAbi,
].filter((item) => item.type === 'error');

/** Thrown when a contract refuses a transaction: the contract's own error, by name and arguments. */
export class ContractRefusal extends Error {
  override readonly name = 'ContractRefusal';

  constructor(
    readonly errorName: string,
    readonly args: readonly unknown[],
    cause?: unknown,
  ) {
    super(`${errorName}(${args.map(String).join(', ')})`, { cause });
  }
}

/** The refusal inside an error of the client library; the error itself where no contract refused. */
export function refusalIn(error: unknown): unknown {
  const data = revertData(error);
  if (data === undefined) return error;
  try {
    const { errorName, args } = decodeErrorResult({ abi: errorsAbi, data });
    return new ContractRefusal(errorName, args ?? [], error);
  } catch {
    return new ContractRefusal('UnknownError', [data], error);
  }
}

/** What the contracts call the error of a selector; the selector itself where none of them has it. */
export function errorNameOf(selector: Hex): string {
  const found = errorsAbi.find((error) => toFunctionSelector(error as unknown as AbiFunction) === selector);
  return found?.name ?? selector;
}

/** What the contract reverted with, wherever the client library wrapped it. */
function revertData(error: unknown): Hex | undefined {
  if (!(error instanceof BaseError)) return undefined;
  let data: Hex | undefined;
  error.walk((inner) => {
    const found = (inner as { data?: unknown }).data;
    if (typeof found === 'string' && /^0x[0-9a-f]{8,}$/i.test(found)) data = found as Hex;
    return data !== undefined;
  });
  return data;
}
