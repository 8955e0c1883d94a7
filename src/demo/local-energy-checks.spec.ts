import { quietLocalEnergy } from '../../test/support/quiet-local-energy.js';
import { DevicePoint } from './agents/device-point.js';
import type { LocalEnergyRecord } from './day-record.js';
import { localEnergyChecks } from './local-energy-checks.js';
import { buildDayScenario, DEFAULT_DAY } from './scenario/day-scenario.js';
import { assignProviders } from './scenario/providers.js';

const scenario = buildDayScenario({ day: DEFAULT_DAY, seed: 1, feeder: 'small' });
const quiet = quietLocalEnergy(scenario);
const points = () =>
  assignProviders(scenario.devices, 1).flatMap(({ devices }) => devices.map((device) => new DevicePoint(device, 1)));
const failing = (record: LocalEnergyRecord, announced = points()) =>
  localEnergyChecks(scenario, record, announced)
    .filter(({ holds }) => !holds)
    .map(({ what }) => what);

/** The first purchase of a home, and the supplier's side of it. */
const first = quiet.awards.findIndex(({ side, participant }) => side === 'buy' && participant.startsWith('prosumer-'));
const withFirst = (different: Partial<LocalEnergyRecord['awards'][number]>) =>
  quiet.awards.map((award, index) => (index === first || index === first + 1 ? { ...award, ...different } : award));

test('a day by tariff, and one on which a home bought cheaper, hold', () => {
  expect(failing(quiet)).toEqual([]);
  expect(failing({ ...quiet, awards: withFirst({ price: 20_000 }) })).toEqual([]);
});

test.each<[string, Partial<LocalEnergyRecord>, string]>([
  ['a home buys above its tariff', { awards: withFirst({ price: 33_000 }) }, 'is worse off'],
  ['a home is left without', { awards: withFirst({ awardedW: 1 }) }, 'every home gets'],
  [
    'somebody is paid what nobody pays',
    { awards: [...quiet.awards, { ...quiet.awards[first + 1]!, awardedW: 1 }] },
    'what buyers pay',
  ],
  ['a branch carries more than published', { flowsW: quiet.flowsW.with(1, -1_000_000_000) }, 'no branch carries more'],
])('fails where %s', (_, different, what) => {
  expect(failing({ ...quiet, ...different })).toEqual([expect.stringContaining(what)]);
});

test('fails where a battery that sold is announced to do something else', () => {
  const battery = scenario.devices.find(({ device }) => device.kind === 'battery')!;
  const offered = new Map([[7, { profile: [{ period: 3, powerW: -100 }], wearTickW: 0 }]]);
  const homes = quiet.homes.map((one) => (one.home.home === battery.home ? { ...one, offered } : one));
  const { prosumer, node } = homes.find(({ home }) => home.home === battery.home)!.home;
  const trade = { round: 0, order: 7, mtu: 3, node, awardedW: 100, price: 0 };
  const awards = [
    ...quiet.awards,
    { ...trade, participant: prosumer, side: 'buy' as const },
    { ...trade, order: 8, participant: 'supplier', side: 'sell' as const },
  ];
  expect(failing({ ...quiet, homes, awards })).toEqual([expect.stringContaining('what a battery sold')]);
  const announced = points();
  const point = announced.find(({ provided }) => provided.meteringPoint === battery.meteringPoint)!;
  point.announce(point.announced.map((powerW, mtu) => powerW + (mtu >= 12 && mtu < 16 ? 100 : 0)));
  expect(failing({ ...quiet, homes, awards }, announced)).toEqual([]);
});
