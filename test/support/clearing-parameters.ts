/** `Clearing` of ClearingExecution.sol as a parameter of the ABI. */
export const clearingParameter = {
  type: 'tuple',
  components: [
    { name: 'orders', type: 'bytes' },
    { name: 'grid', type: 'uint256[]' },
    { name: 'steps', type: 'uint256[]' },
    { name: 'priceTicks', type: 'int32[]' },
    { name: 'marginalFills', type: 'uint32[]' },
  ],
} as const;

/** `Upstream` of the contracts. */
export const upstreamParameter = {
  type: 'tuple',
  components: [
    { name: 'isPriced', type: 'bool' },
    { name: 'sellTicks', type: 'int32' },
    { name: 'buyTicks', type: 'int32' },
  ],
} as const;
