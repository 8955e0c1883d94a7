import { decodeEventLog, hexToBytes } from 'viem';
import type { Hex } from '../../application/ports.js';
import { openingDemandsAbi as abi } from './artifacts/opening-demands.js';
import type { IndexedLog } from './chain-index.js';

/** What was shown of postings because a party demanded it, everybody may know: the openings of salted flows, and leaves of evidence among them. */
export function shownOpenings(logs: Iterable<IndexedLog>, demands: Hex): Uint8Array[] {
  const shown: Uint8Array[] = [];
  for (const { address, topics, data } of logs) {
    if (address.toLowerCase() !== demands) continue;
    const event = decodeEventLog({ abi, topics: [...topics], data });
    if (event.eventName === 'OpeningShown') shown.push(...event.args.shown.map((bytes) => hexToBytes(bytes)));
  }
  return shown;
}
