import { energyOf, largestEnergyWh } from '../../domain/flexibility/charging.js';
import { MTU_SECONDS, MTUS_BEFORE_NOON, MTUS_PER_DAY } from './calendar.js';
import { assignCars } from './cars.js';
import { readFeeder } from './feeder.js';
import { assignHomes } from './homes.js';

const homes = assignHomes(readFeeder('full').connections, '2018-12-06');

describe('cars', () => {
  it('stand at four homes in five, the same for the same seed', () => {
    const cars = assignCars(homes, 7);
    expect(cars).toHaveLength(86);
    expect(new Set(cars.map(({ home }) => home)).size).toBe(86);
    expect(assignCars(homes, 7)).toEqual(cars);
    expect(assignCars(homes, 8)).not.toEqual(cars);
  });

  it('arrive between 16:00 and 20:00 and can take their energy before they leave, by noon', () => {
    for (const { session, atOnce } of assignCars(homes, 1)) {
      expect(session.plugInMtu).toBeGreaterThanOrEqual(64 - MTUS_BEFORE_NOON);
      expect(session.plugInMtu).toBeLessThanOrEqual(80 - MTUS_BEFORE_NOON);
      expect(session.plugOutMtu).toBeLessThanOrEqual(MTUS_PER_DAY);
      expect(session.energyWh).toBeLessThanOrEqual(largestEnergyWh(session, MTU_SECONDS));
      expect(energyOf(atOnce, MTU_SECONDS)).toBe(session.energyWh);
    }
  });
});
