import { deviceBreaches, deviceTask } from '../../domain/portfolio/device-task.js';
import { readFeeder } from './feeder.js';
import { heatPumpDevices } from './heat-pumps.js';
import { assignHomes } from './homes.js';
import { hourlyW } from './hours.js';
import { KonstanzMeasurements } from './konstanz.js';

const homes = assignHomes(readFeeder('full').connections, '2018-12-06');
const pumps = heatPumpDevices(homes, '2016-12-01');

test('stand beside the homes without a stated heating that draw least', () => {
  expect(pumps).toHaveLength(12);
  const heated = homes.filter(({ hasModelledHeatPump }) => hasModelledHeatPump);
  const dailyKwh = (home: (typeof homes)[number]) =>
    home.expectedLoadW.reduce((sum, powerW) => sum + powerW, 0) / 4_000;
  const unstated = homes.filter(({ heating, hasModelledHeatPump }) => heating === 'not stated' && !hasModelledHeatPump);
  expect(heated.map(({ heating }) => heating)).toEqual(new Array(12).fill('not stated'));
  expect(Math.max(...heated.map(dailyKwh))).toBeLessThanOrEqual(Math.min(...unstated.map(dailyKwh)));
  expect(Math.max(...heated.map(dailyKwh))).toBeLessThan(30);
});

test('draw what a measured heat pump drew when nobody asks for anything else, and keep their homes warm with it', () => {
  const measured = KonstanzMeasurements.read().hourlyW('r1_heat_pump', '2016-12-01');
  const [{ device, preferredW }] = pumps as [(typeof pumps)[number]];
  for (const [hour, powerW] of hourlyW(preferredW).entries())
    expect(Math.abs(powerW - measured[hour]!)).toBeLessThanOrEqual(3);
  expect(preferredW.every((powerW) => powerW % 4 === 0)).toBe(true);
  const task = deviceTask({ home: 0, device, mandates: [] }, 96, 900);
  expect(deviceBreaches(task, Int32Array.from(preferredW))).toEqual([]);
  expect(deviceBreaches(task, new Int32Array(96)).map(({ constraint }) => constraint)).toContain('comfort');
});
