import { hexToBytes } from 'viem';
import type { Hex } from '../../application/ports.js';
import { checksOf, pairOf, type ShownEvidence } from '../../domain/evidence/evidence-proof.js';
import type { EvidenceOpening } from '../../domain/evidence/evidence-tree.js';
import type { Digest } from '../../domain/settlement/merkle-tree.js';
import { openedEvidence, openingIn } from '../../protocol/evidence.js';
import { type Deployment, openSender } from './connect.js';
import { challengeDeliveryCall, faultOfDelivery, type PostingParts } from './delivery-checks.js';
import { connect } from './rpc.js';

/** Evidence of one settlement, as it was opened to somebody. */
export interface OpenedSettlement extends PostingParts {
  readonly evidenceRoot: Digest;
  readonly opening: EvidenceOpening;
  /** Undefined where the record is salted. */
  readonly chunk: Uint8Array | undefined;
}

/** What refutes a posting. */
export interface DeliveryChallenge {
  readonly posting: PostingParts;
  readonly shown: ShownEvidence;
  /** Name of the fault that the contract finds. */
  readonly fault: string;
}

/** Reads what a server answered. Throws where it is no such answer. */
export function readOpenedEvidence(text: string): OpenedSettlement {
  const { market, period, posting, opening, chunk } = openedEvidence.parse(JSON.parse(text));
  const bytesIn = (sent: string) => hexToBytes(sent as Hex);
  return {
    ...{ market, period, opening: openingIn(opening), chunk: chunk === undefined ? undefined : bytesIn(chunk) },
    batchRoot: bytesIn(posting.batchRoot),
    balancesHash: bytesIn(posting.balancesHash),
    evidenceRoot: bytesIn(posting.evidenceRoot),
    ledgerHash: bytesIn(posting.ledgerHash),
  };
}

/**
 * Asks the contract about everything that these openings show, one by one and two by two: the first fault that it finds. Undefined where
 * there is none. Throws where what was opened is not of the posting.
 */
export async function findDeliveryChallenge(
  { rpcUrl, addresses }: Deployment,
  opened: readonly OpenedSettlement[],
): Promise<DeliveryChallenge | undefined> {
  const client = connect(rpcUrl);
  for (const { posting, shown } of shownBy(opened)) {
    const fault = await faultOfDelivery(client, addresses.deliveries, posting, shown);
    if (fault === 'not-posted') throw new Error(`what was opened is not of the posting of period ${posting.period}`);
    if (fault !== undefined) return { posting, shown, fault };
  }
  return undefined;
}

/** Sends a challenge; gives the hash of its transaction. Throws where the contract refuses it. */
export async function sendDeliveryChallenge(
  deployment: Deployment,
  { posting, shown }: DeliveryChallenge,
  { key, recipient }: { readonly key: Hex; readonly recipient: Hex | undefined },
): Promise<Hex> {
  const sender = await openSender(deployment, key);
  try {
    const call = challengeDeliveryCall(posting, shown, recipient ?? sender.address);
    const { transactionHash } = await sender.send(deployment.addresses.deliveries, call);
    return transactionHash;
  } finally {
    await sender.close();
  }
}

function shownBy(opened: readonly OpenedSettlement[]) {
  const alone = opened.flatMap((posting) =>
    checksOf(posting.opening, posting.chunk).map((shown) => ({ posting, shown })),
  );
  const pairs = opened.flatMap((posting, index) =>
    opened.slice(index + 1).flatMap((other) => {
      const isSame = other.market === posting.market && other.period === posting.period;
      const shown = isSame ? pairOf(posting.opening, other.opening) : undefined;
      return shown === undefined ? [] : [{ posting, shown }];
    }),
  );
  return [...alone, ...pairs];
}
