import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import type { EvidenceOpening } from '../domain/evidence/evidence-tree.js';

const hex = z.string().regex(/^0x([0-9a-f]{2})*$/, 'bytes are 0x and pairs of hexadecimal digits');
const digest = z.string().regex(/^0x[0-9a-f]{64}$/, 'a digest is 0x and 64 hexadecimal digits');

/** What a settlement rests on, opened to those who take part in it: what shows it to `IDeliveryChallenges.sol`. */
export const openedEvidence = z
  .object({
    market: z.string(),
    period: z.number().int(),
    posting: z
      .object({ batchRoot: digest, balancesHash: digest, evidenceRoot: digest, ledgerHash: digest })
      .meta({ description: 'What the posting is known by.' }),
    opening: z.object({
      slot: z.number().int(),
      leaves: z.number().int(),
      salt: digest,
      settlement: digest.meta({ description: 'What the leaf says of the settlement; zeros where it has no evidence.' }),
      facts: hex.optional().meta({ description: 'Undefined for local energy, which is firm, and for corrections.' }),
      attestation: z
        .object({
          readingsRoot: digest,
          readingCount: z.number().int(),
          keyedSignature: hex.meta({ description: 'The key that signed, address or point, and its signature.' }),
          place: hex.meta({ description: 'Salt and position of the reading, and the siblings of its path.' }),
        })
        .optional()
        .meta({ description: 'What shows that the reading was signed.' }),
      siblings: z.array(digest),
    }),
    chunk: hex
      .optional()
      .meta({ description: 'The proof of the chunk that the record stands in, unless that is salted.' }),
  })
  .meta({ id: 'OpenedEvidence' });

/** An opening as it is sent. */
export function openingView(opening: EvidenceOpening): z.output<typeof openedEvidence>['opening'] {
  const { slot, leaves, salt, settlement, facts, attestation, siblings } = opening;
  return {
    ...{ slot, leaves, salt: text(salt), settlement: `0x${settlement.toString(16).padStart(64, '0')}` },
    ...(facts !== undefined && { facts: text(facts) }),
    ...(attestation !== undefined && {
      attestation: {
        readingsRoot: text(attestation.readingsRoot),
        readingCount: attestation.readingCount,
        keyedSignature: text(attestation.keyedSignature),
        place: text(attestation.place),
      },
    }),
    siblings: siblings.map(text),
  };
}

/** An opening out of what was sent. */
export function openingIn(sent: z.output<typeof openedEvidence>['opening']): EvidenceOpening {
  const { slot, leaves, facts, attestation } = sent;
  return {
    ...{ slot, leaves, salt: bytesIn(sent.salt), settlement: BigInt(sent.settlement) },
    facts: facts === undefined ? undefined : bytesIn(facts),
    attestation: attestation && {
      readingsRoot: bytesIn(attestation.readingsRoot),
      readingCount: attestation.readingCount,
      keyedSignature: bytesIn(attestation.keyedSignature),
      place: bytesIn(attestation.place),
    },
    siblings: sent.siblings.map(bytesIn),
  };
}

function text(bytes: Uint8Array): string {
  return `0x${bytesToHex(bytes)}`;
}

function bytesIn(sent: string): Uint8Array {
  return hexToBytes(sent.slice(2));
}
