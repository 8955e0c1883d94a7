import { z } from 'zod';
import { energyWh, idText, quantityW } from './fields.js';

/** A day of 24 hours in market time units. */
const profileWh = z.array(energyWh).min(24).max(96);

/** What a metering point is registered with. */
export const meteringPoint = z.strictObject({
  ...{ id: idText, node: idText, prosumer: idText, meterOperator: idText, capacityW: quantityW },
  annualWh: z.number().int().min(0).max(1e12).optional().meta({ description: 'For the standard load profile.' }),
  referenceProfile: z
    .strictObject({ workingDayWh: profileWh, otherDayWh: profileWh })
    .optional()
    .meta({ description: 'Agreed consumption by market time unit of a local day, for the reference profile.' }),
});
