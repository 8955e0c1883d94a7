/**
 * `node --import ./test/support/typescript.mjs bench/baselines/report.ts`: prints the tables of docs/baselines.md, measured on the
 * homes in data/homes_ch_15min.
 */
import { alarmRules } from '../../src/domain/flexibility/gaming.js';
import { compareBaselines } from './comparison.js';
import { increaseDecreaseRates, inflationRates } from './false-alarms.js';
import { meteredHomes } from './metered-homes.js';

const homes = meteredHomes();
console.table(compareBaselines(homes));
console.log(inflationRates(homes, alarmRules.inflation));
console.log(increaseDecreaseRates(homes, alarmRules.increaseDecrease));
