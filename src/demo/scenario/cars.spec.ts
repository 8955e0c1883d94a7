import { energyOf, largestEnergyWh } from '../../domain/flexibility/charging.js';
import { MTU_SECONDS } from './calendar.js';
import { assignCars, HORIZON_MTUS } from './cars.js';
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

  it('arrive between 16:00 and 20:00 and can take their energy before they leave', () => {
    for (const { stays, maxPowerW } of assignCars(homes, 1)) {
      const { session } = stays.at(-1)!;
      expect(session.plugInMtu).toBeGreaterThanOrEqual(64);
      expect(session.plugInMtu).toBeLessThanOrEqual(80);
      for (const { session: stay, atOnce } of stays) {
        expect(stay.maxPowerW).toBe(maxPowerW);
        expect(stay.plugOutMtu).toBeLessThanOrEqual(HORIZON_MTUS);
        expect(stay.energyWh).toBeLessThanOrEqual(largestEnergyWh(stay, MTU_SECONDS));
        expect(energyOf(atOnce, MTU_SECONDS)).toBe(stay.energyWh);
      }
    }
  });

  it('carry over from the night before what charging at once leaves at midnight', () => {
    const overnight = assignCars(homes, 1).filter(({ stays }) => stays.length === 2);
    expect(overnight.length).toBeGreaterThan(0);
    for (const { stays } of overnight) {
      const [lastNight, tonight] = stays;
      expect(lastNight!.session.plugOutMtu).toBeLessThan(tonight!.session.plugInMtu);
      expect(lastNight!.atOnce.slice(0, 96)).toEqual(tonight!.atOnce.slice(96));
    }
  });
});
