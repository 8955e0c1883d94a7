import { type MeteredMtu } from '../events.js';
import type { BatchAttestation } from '../metering/recorded-readings.js';
import type { EnergyWh } from '../quantity.js';

/** A reading with what shows that it was signed, where it was. */
export interface EvidencedReading {
  readonly energyWh: EnergyWh;
  readonly revision: number;
  readonly signed?: SignedPlace;
}

/** Place of a reading in the batch that was signed, and its salt as 0x hexadecimal. */
export interface SignedPlace {
  readonly batch: BatchAttestation;
  readonly position: number;
  readonly salt: string;
}

/**
 * The readings that settlements rest on: the last revision of each until its period is settled, and from then on that one, whatever
 * corrects it. Of a settled round only those remain that something was settled by.
 */
export class SettledReadings {
  private readonly byRound = new Map<number, Map<string, EvidencedReading>>();

  /** Notes a reading of a round that is not settled. */
  note(key: string, { round }: Pick<MeteredMtu, 'round'>, reading: EvidencedReading): void {
    const inRound = this.byRound.get(round) ?? new Map<string, EvidencedReading>();
    this.byRound.set(round, inRound.set(key, reading));
  }

  /** Keeps of a round what something was settled by. */
  settle(round: number, settledBy: ReadonlySet<string>): void {
    const inRound = this.byRound.get(round);
    if (inRound === undefined) return;
    for (const key of inRound.keys()) if (!settledBy.has(key)) inRound.delete(key);
    if (inRound.size === 0) this.byRound.delete(round);
  }

  of(key: string, { round }: Pick<MeteredMtu, 'round'>): EvidencedReading | undefined {
    return this.byRound.get(round)?.get(key);
  }
}
