import { readFeeder } from './feeder.js';
import { assignHomes } from './homes.js';
import { KonstanzMeasurements } from './konstanz.js';
import { assignRoofs } from './sun.js';

const homes = assignHomes(readFeeder('small').connections, '2018-12-06');

test('the sun is that of the last such weekday whose next noon is measured too', () => {
  const sunnyDay = (day: string) => KonstanzMeasurements.read().lastDayLike(day);
  expect(sunnyDay('2018-12-06')).toBe('2016-12-01');
  expect(sunnyDay('2018-12-05')).toBe('2016-11-30');
});

test('one home in four has a roof, drawn by the seed, with the yield of four measured roofs in turn', () => {
  const roofs = assignRoofs(homes, '2018-12-06', 1);
  expect(roofs).toHaveLength(8);
  expect(roofs.map(({ source }) => source)).toEqual([
    'r1_pv',
    'r3_pv',
    'r4_pv',
    'r6_pv',
    'r1_pv',
    'r3_pv',
    'r4_pv',
    'r6_pv',
  ]);
  expect(assignRoofs(homes, '2018-12-06', 2)).not.toEqual(roofs);
});

test('yields are held for the four quarter-hours of an hour, and there is none at night', () => {
  for (const { solarW } of assignRoofs(homes, '2018-12-06', 1)) {
    expect(solarW).toHaveLength(96);
    for (let hour = 0; hour < 24; hour++) expect(new Set(solarW.slice(4 * hour, 4 * hour + 4)).size).toBe(1);
    expect(solarW.slice(24, 72).every((powerW) => powerW === 0)).toBe(true);
    expect(Math.max(...solarW)).toBeGreaterThan(100);
  }
});
