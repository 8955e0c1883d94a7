/** The EIP-712 types under which readings are signed, for wallets; `src/domain/metering/attestation.ts` computes the same hashes. */
export const readingTypes = {
  Reading: [
    { name: 'meteringPoint', type: 'bytes32' },
    { name: 'deliveryStart', type: 'uint64' },
    { name: 'mtuSeconds', type: 'uint32' },
    { name: 'energyWh', type: 'int64' },
    { name: 'revision', type: 'uint32' },
    { name: 'salt', type: 'bytes32' },
  ],
  ReadingBatch: [
    { name: 'market', type: 'bytes32' },
    { name: 'readingsRoot', type: 'bytes32' },
    { name: 'readingCount', type: 'uint32' },
  ],
} as const;

/** A measurement is signed before anybody knows on which chain it will be shown. */
export const readingDomain = { name: 'gridclear readings', version: '1' } as const;
