/** Seconds since 1970-01-01T00:00:00Z, whole. The market's own time: an argument of commands, never read from a clock here. */
export type EpochSeconds = number;

/** Lengths of a market time unit for which power x time x price stays a terminating decimal. */
export const MTU_SECONDS = [900, 1800, 3600] as const;
export type MtuSeconds = (typeof MTU_SECONDS)[number];

/** When orders of a round are taken and when its power changes. All in market time. */
export interface RoundTimes {
  readonly gateOpensAt: EpochSeconds;
  readonly gateClosesAt: EpochSeconds;
  readonly deliveryStart: EpochSeconds;
  readonly deliveryEnd: EpochSeconds;
}

export interface GateRules {
  readonly opensBeforeDeliverySeconds: number;
  readonly closesBeforeDeliverySeconds: number;
}

/** `durationSeconds` is the length of all market time units of the round together. */
export function roundTimes(deliveryStart: EpochSeconds, durationSeconds: number, gate: GateRules): RoundTimes {
  return {
    gateOpensAt: deliveryStart - gate.opensBeforeDeliverySeconds,
    gateClosesAt: deliveryStart - gate.closesBeforeDeliverySeconds,
    deliveryStart,
    deliveryEnd: deliveryStart + durationSeconds,
  };
}

/** ISO 8601 in UTC, to the second. */
export function formatInstant(at: EpochSeconds): string {
  return new Date(at * 1000).toISOString().replace('.000Z', 'Z');
}
