import { z } from 'zod';
import { correctionReasons } from '../domain/metering/metering-rules.js';
import { energyWh, epochSeconds, idText, mtu, revision, roundNumber } from './fields.js';

/** A reading names its market time unit by its place in a round, or by when it began. */
export const reportedReading = z
  .strictObject({
    meteringPoint: idText,
    round: roundNumber.optional(),
    mtu: mtu.optional(),
    start: epochSeconds
      .optional()
      .meta({ description: 'When the market time unit began; instead of `round` and `mtu`.' }),
    energyWh,
    revision: revision.optional(),
    reason: z.enum(correctionReasons).optional().meta({ description: 'Of every revision but the first.' }),
    salt: z
      .string()
      .regex(/^0x[0-9a-f]{64}$/, 'a salt is 0x and 64 lower-case hexadecimal digits')
      .optional()
      .meta({ description: 'Random; of readings that are signed.' }),
  })
  .check(({ value, issues }) => {
    if ((value.round === undefined) === (value.start === undefined))
      issues.push({ code: 'custom', input: value, path: ['round'], message: 'a reading states a round, or a start' });
    if (value.mtu !== undefined && value.start !== undefined)
      issues.push({ code: 'custom', input: value, path: ['mtu'], message: 'a reading with a start needs no mtu' });
  });

export const readingsSignature = z
  .string()
  .regex(/^0x(?:[0-9a-f]{128}|[0-9a-f]{130})$/, 'a signature is 0x and 128 or 130 lower-case hexadecimal digits')
  .transform((text) => text as `0x${string}`);
