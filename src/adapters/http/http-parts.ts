import type { CommandDesk } from '../../application/command-desk.js';
import type { EvidenceOpenings } from '../../application/evidence.js';
import type { Login } from '../../application/login.js';
import type { Market } from '../../application/market.js';
import type { OwnOpenings } from '../../application/own-openings.js';
import type { ChainHealth, Hex, Log, SettlementProver } from '../../application/ports.js';
import type { ReadModel } from '../../application/read-model.js';

/** What the HTTP interface is built from; handed in by the application module. */
export interface HttpParts {
  readonly login: Login;
  readonly desk: CommandDesk;
  readonly markets: ReadonlyMap<string, Market>;
  readonly readModel: ReadModel;
  readonly chainHealth: () => Promise<ChainHealth>;
  readonly proveSettlement: SettlementProver;
  readonly evidence: EvidenceOpenings;
  readonly openings: OwnOpenings;
  /** A blob that was sent from here. */
  readonly keptBlob: (versionedHash: Hex) => Promise<Uint8Array | undefined>;
  readonly log: Log;
}

export const HTTP_PARTS = Symbol('HttpParts');
