import { hexToBytes } from 'viem';
import type { Hex } from '../../application/ports.js';
import { isSameBytes } from '../../domain/bytes.js';
import { checksOf, evidenceRootBy, pairOf, type ShownEvidence } from '../../domain/evidence/evidence-proof.js';
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
 * there is none. What is not of the posting keeps nothing else from being judged: it throws where there is such a thing and no fault.
 */
export async function findDeliveryChallenge(
  { rpcUrl, addresses }: Deployment,
  opened: readonly OpenedSettlement[],
): Promise<DeliveryChallenge | undefined> {
  const client = connect(rpcUrl);
  let stray = opened.find((posting) => !isOpened(posting));
  for (const { posting, shown } of shownBy(opened.filter(isOpened))) {
    const fault = await faultOfDelivery(client, addresses.deliveries, posting, shown);
    if (fault === 'not-posted') stray ??= posting;
    else if (fault !== undefined) return { posting, shown, fault };
  }
  if (stray !== undefined) throw new Error(`what was opened is not of the posting of period ${stray.period}`);
  return undefined;
}

/** Whether it stands in the evidence that it says it is of. */
function isOpened({ opening, evidenceRoot }: OpenedSettlement): boolean {
  const root = evidenceRootBy(opening);
  return root !== undefined && isSameBytes(root, evidenceRoot);
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
