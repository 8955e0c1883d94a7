/** Writes the portfolio files of this folder anew: `node --import ./test/support/typescript.mjs test/cases/portfolios/write-portfolios.ts`. */
import { writeFileSync } from 'node:fs';
import { formatInstant } from '../../../src/domain/market-time.js';
import type { Device, Portfolio } from '../../../src/domain/portfolio/portfolio.js';
import { generatedPortfolio, nodeName, type PortfolioShape } from '../../reference/generated-portfolio.js';

const START = Date.parse('2025-01-15T12:00:00+01:00') / 1000;

/** Swedish prices of the alternatives at 11.50 SEK per EUR. */
const dso = {
  subscription: { mostW: 30_000, price: '22.60' },
  overrunPrice: '243.50',
  reinforcement: { annualCost: 9_000, capacityW: 100_000, hoursPerYear: 400 },
};

function instantOf({ mtuSeconds }: Portfolio, mtu: number): string {
  return formatInstant(START + mtu * mtuSeconds);
}

function byHour(values: readonly number[], factor = 1): number | number[] {
  const hours = values.filter((_, mtu) => mtu % (values.length / 24) === 0).map((value) => value / factor);
  return hours.every((value) => value === hours[0]) ? hours[0]! : hours;
}

function deviceContent(portfolio: Portfolio, device: Device): object {
  const at = (mtu: number) => instantOf(portfolio, mtu);
  switch (device.kind) {
    case 'car': {
      const { plugInMtu, plugOutMtu, ...car } = device;
      return { ...car, plugIn: at(plugInMtu), plugOut: at(plugOutMtu) };
    }
    case 'battery': {
      const { wear, ...battery } = device;
      return { ...battery, wearPrice: (wear / 100).toFixed(2) };
    }
    case 'appliance': {
      const { fromMtu, untilMtu, preferredStartMtu, ...appliance } = device;
      const times = { earliestStart: at(fromMtu), latestEnd: at(untilMtu), preferredStart: at(preferredStartMtu) };
      return { ...appliance, ...times };
    }
    case 'heat-pump': {
      const { kind, id, maxPowerW, minPowerW, copPercent, capacityWhPerK, lossWPerK, gainsW, outdoor } = device;
      const degrees = (micro: number) => micro / 1_000_000;
      return {
        ...{ kind, id, maxPowerW, minPowerW, cop: byHour(copPercent, 100) },
        zone: {
          ...{ capacityWhPerK, lossWPerK, gainsW: byHour(gainsW) },
          outdoorC: byHour(outdoor, 1_000_000),
          initialC: degrees(device.initial),
        },
        comfort: {
          lowestC: byHour(device.lowest, 1_000_000),
          highestC: byHour(device.highest, 1_000_000),
          preferredC: degrees(device.preferred),
        },
      };
    }
  }
}

function write(name: string, title: string, shape: PortfolioShape): void {
  const portfolio = generatedPortfolio(shape);
  const { network, homes, devices, price, tariff } = portfolio;
  const content = {
    format: 'gridclear-portfolio/1',
    portfolio: name,
    title,
    timeZone: 'Europe/Berlin',
    start: '2025-01-15T12:00:00+01:00',
    end: '2025-01-16T12:00:00+01:00',
    mtuSeconds: portfolio.mtuSeconds,
    currency: 'EUR',
    network: {
      root: network.names[0],
      branches: network.names.slice(1).map((node, index) => ({
        node,
        parent: network.names[network.parent[index + 1]!],
        exportLimitW: network.exportLimitW[index + 1],
        importLimitW: network.importLimitW[index + 1],
        baselineFlowW: 0,
      })),
    },
    prices: {
      energy: (byHour(price, 100) as number[]).map((value) => value.toFixed(2)),
      retail: (tariff.retail / 100).toFixed(2),
      buyBack: (tariff.buyBack / 100).toFixed(2),
    },
    homes: homes.map((home) => ({
      id: home.id,
      node: nodeName(portfolio, home.node),
      baseLoadW: byHour(home.baseLoadW),
      solarW: byHour(home.solarW),
    })),
    devices: devices.map(({ home, device }) => ({ home: homes[home]!.id, device: deviceContent(portfolio, device) })),
    mandates: devices.flatMap(({ device, mandates }) =>
      mandates.map(({ id, fromMtu, untilMtu, rewardPercent }) => ({
        ...{ id, device: device.id, from: instantOf(portfolio, fromMtu), until: instantOf(portfolio, untilMtu) },
        rewardPercent,
      })),
    ),
    dso,
  };
  const text = JSON.stringify(content, undefined, 1).replaceAll(
    /\[\s+([^[\]{}]*?)\s+\]/g,
    (_, inside: string) => `[${inside.replaceAll(/\s+/g, ' ')}]`,
  );
  writeFileSync(new URL(`${name}.json`, import.meta.url), `${text}\n`);
}

write('evening-feeder', 'A winter evening below one transformer: 40 homes, 30 cars with real sessions, 12 batteries', {
  seed: 7,
  ...{ cars: 30, batteries: 12, heatPumps: 6, appliances: 8 },
  ...{ nodes: 8, homes: 40, transformerWPerDevice: 1_450, hasSmallestPowers: true },
});

write(
  'hourly-village',
  'The same evening in hours, as Nordic flexibility markets trade it: 24 homes, 20 cars, 8 batteries',
  {
    seed: 3,
    ...{ cars: 20, batteries: 8, heatPumps: 4, appliances: 6 },
    ...{ nodes: 6, homes: 24, transformerWPerDevice: 1_700, mtuSeconds: 3600 },
  },
);
