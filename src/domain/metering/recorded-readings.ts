import type { Reading } from '../events.js';

/** The event of readings that were taken. */
export interface ReadingsRecorded {
  readonly type: 'readings-recorded';
  readonly participant: string;
  readonly readings: readonly RecordedSignedReading[];
  /** Where they were signed: what of the signed batch was recorded can be proven from it. */
  readonly attestation?: BatchAttestation;
}

export interface RecordedSignedReading extends Reading {
  /** Place in the signed batch, and its salt as 0x hexadecimal. */
  readonly position?: number;
  readonly salt?: string;
}

/** A batch of readings under one signature; see domain/metering/attestation.ts. */
export interface BatchAttestation {
  readonly signature: string;
  /** Hashes of all readings of the batch in their order, those that were refused or known before among them. */
  readonly leaves: readonly string[];
}
