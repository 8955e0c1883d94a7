import { readFeeder } from './feeder.js';
import { assignHomes, HomeMeasurements } from './homes.js';

const day = '2018-12-06';

describe('homes', () => {
  it('can be simulated on working days that have a working day before them', () => {
    expect(HomeMeasurements.read().selectableDays()).toEqual([
      '2018-11-27',
      '2018-11-28',
      '2018-11-29',
      '2018-11-30',
      '2018-12-03',
      '2018-12-04',
      '2018-12-05',
      '2018-12-06',
      '2018-12-07',
    ]);
  });

  it.each(['2018-12-08', '2018-11-26', '2025-12-04', 'tomorrow'])(
    'refuse %s and name the days that can be chosen',
    (other) => {
      expect(() => assignHomes([], other)).toThrow(`"${other}"; choose one of 2018-11-27, `);
    },
  );

  it('look back on five working days, on fewer where the data begin later', () => {
    const measurements = HomeMeasurements.read();
    expect(measurements.referenceDays(day)).toEqual([
      '2018-12-05',
      '2018-12-04',
      '2018-12-03',
      '2018-11-30',
      '2018-11-29',
    ]);
    expect(measurements.referenceDays('2018-11-28')).toEqual(['2018-11-27', '2018-11-26']);
  });

  it('read a kWh of a quarter-hour as 4000 W, from local midnight', () => {
    expect(HomeMeasurements.read().loadW('h001', '2018-11-26').slice(0, 2)).toEqual([3700, 2780]);
  });

  it('expect the mean of the same quarter-hour', () => {
    const measurements = HomeMeasurements.read();
    const [first, second] = [measurements.loadW('h004', '2018-11-26'), measurements.loadW('h004', '2018-11-27')];
    expect(measurements.expectedLoadW('h004', '2018-11-28')[40]).toBe(Math.floor((first[40]! + second[40]!) / 2));
  });

  it('go from the noon of the day to that of the next', () => {
    const measurements = HomeMeasurements.read();
    const [home] = assignHomes(readFeeder('small').connections, day);
    const [today, dayAfter] = [day, '2018-12-07'].map((one) => measurements.loadW(home!.sourceHome, one));
    expect([home!.measuredLoadW[0], home!.measuredLoadW[95]]).toEqual([today![48], dayAfter![47]]);
    expect(home!.expectedLoadW[95]).toBe(measurements.expectedLoadW(home!.sourceHome, day)[47]);
  });

  it('give each point its own home, heat pumps where the feeder has them', () => {
    const { connections } = readFeeder('full');
    const homes = assignHomes(connections, day);
    expect(new Set(homes.map(({ sourceHome }) => sourceHome)).size).toBe(108);
    expect(homes.map(({ node }) => node)).toEqual(connections.map(({ node }) => node));
    const heating = Object.fromEntries(
      ['heat pump', 'heat pump and boiler', 'not stated', 'electric heating'].map((kind) => [
        kind,
        homes.filter((home) => home.heating === kind).length,
      ]),
    );
    expect(heating).toEqual({ 'heat pump': 38, 'heat pump and boiler': 2, 'not stated': 60, 'electric heating': 8 });
    for (const home of homes) {
      expect(home.measuredLoadW).toHaveLength(96);
      expect(home.expectedLoadW).toHaveLength(96);
      expect(home.solarW).toHaveLength(96);
    }
  });
});
