import { powerSum } from '../../domain/flexibility/home-model.js';
import { formatInstant } from '../../domain/market-time.js';
import { Network } from '../../domain/network.js';
import { DeviceOptimiser } from '../../domain/portfolio/device-optimiser.js';
import { deviceTask } from '../../domain/portfolio/device-task.js';
import type { Mandate, Portfolio, PortfolioDevice, PortfolioHome } from '../../domain/portfolio/portfolio.js';
import type { ReliefAlternatives } from '../../domain/portfolio/relief-steps.js';
import type { Outcome } from '../../domain/rejection.js';
import { deviceOf } from './device-content.js';
import { Horizon } from './horizon.js';
import { type PortfolioContent, portfolioSchema } from './portfolio-schema.js';
import { readFile, refuseWhere, unwrap } from './refusal.js';

/** A portfolio file, admitted, with what is needed to tell people about it. */
export interface PortfolioFile {
  readonly portfolio: Portfolio;
  readonly title: string;
  readonly currency: string;
  readonly horizon: Horizon;
  /** What the DSO would pay for instead of flexibility, where the file says. */
  readonly alternatives: ReliefAlternatives | undefined;
}

/** Reads `gridclear-portfolio/1`. Every refusal names the path of the offending field, such as `devices[2].device.plugOut`. */
export function parsePortfolioFile(text: string): Outcome<PortfolioFile> {
  return readFile(text, portfolioSchema, (content) => {
    const horizon = unwrap(Horizon.of(content));
    const portfolio = admit(content, horizon);
    refuseDevicesWithoutSchedule(portfolio);
    const { title, currency, dso } = content;
    return { portfolio, title, currency, horizon, alternatives: dso && alternativesOf(dso) };
  });
}

/** In ticks: prices of which none reaches 5 per MWh are likelier per kWh. */
const LEAST_HIGHEST_PRICE = 500;

function admit(content: PortfolioContent, horizon: Horizon): Portfolio {
  const { prices, mtuSeconds } = content;
  const { mtus } = horizon;
  const energy = unwrap(horizon.series(prices.energy, 'prices.energy'));
  refuseWhere(
    Math.max(...energy.map(Math.abs), prices.retail) < LEAST_HIGHEST_PRICE,
    'price-out-of-bounds',
    'prices.energy',
    'no price reaches 5 per MWh: they look like prices per kWh',
  );
  refuseWhere(prices.buyBack > prices.retail, 'price-out-of-bounds', 'prices.buyBack', 'it is above the retail price');
  const branches = content.network.branches.map((branch, index) => ({
    ...branch,
    baselineFlowW: unwrap(horizon.series(branch.baselineFlowW, `network.branches[${index}].baselineFlowW`)),
  }));
  const network = unwrap(Network.build({ root: content.network.root, branches }, mtus));
  const homeNumbers = numbered(content.homes, 'homes');
  const homes = content.homes.map(({ id, node, baseLoadW, solarW }, index): PortfolioHome => {
    const at = `homes[${index}]`;
    const number = network.numberOf(node);
    refuseWhere(number === undefined, 'unknown-node', `${at}.node`, `no node is called "${node}"`);
    return {
      id,
      node: number!,
      baseLoadW: unwrap(horizon.series(baseLoadW, `${at}.baseLoadW`)),
      solarW: unwrap(horizon.series(solarW, `${at}.solarW`)),
    };
  });
  const mandates = mandatesOf(content, horizon);
  const devices = content.devices.map(({ home, device }, index): PortfolioDevice => {
    const at = `devices[${index}]`;
    const number = homeNumbers.get(home);
    refuseWhere(number === undefined, 'unknown-participant', `${at}.home`, `no home is called "${home}"`);
    return { home: number!, device: deviceOf(device, `${at}.device`, horizon), mandates: mandates[index]! };
  });
  const tariff = { retail: prices.retail, buyBack: prices.buyBack };
  return { id: content.portfolio, mtuSeconds, mtus, network, price: energy, tariff, homes, devices };
}

/** Positions by id. */
function numbered(entries: readonly { readonly id: string }[], field: string): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const [index, { id }] of entries.entries()) {
    refuseWhere(numbers.has(id), 'duplicate-id', `${field}[${index}].id`, `"${id}" is used twice`);
    numbers.set(id, index);
  }
  return numbers;
}

/** Of each device, by rising time. */
function mandatesOf({ devices, mandates }: PortfolioContent, horizon: Horizon): Mandate[][] {
  numbered(mandates, 'mandates');
  const deviceNumbers = new Map<string, number>();
  for (const [index, { device }] of devices.entries()) {
    const at = `devices[${index}].device.id`;
    refuseWhere(deviceNumbers.has(device.id), 'duplicate-id', at, `"${device.id}" is used twice`);
    deviceNumbers.set(device.id, index);
  }
  const byDevice = devices.map((): Mandate[] => []);
  for (const [index, { id, device, from, until, rewardPercent }] of mandates.entries()) {
    const at = `mandates[${index}]`;
    const number = deviceNumbers.get(device);
    refuseWhere(number === undefined, 'unknown-device', `${at}.device`, `no device is called "${device}"`);
    const fromMtu = unwrap(horizon.mtuOf(from, `${at}.from`));
    const untilMtu = unwrap(horizon.mtuOf(until, `${at}.until`));
    refuseWhere(untilMtu <= fromMtu, 'malformed-message', `${at}.until`, 'the mandate ends before it begins');
    const other = byDevice[number!]!.find((mandate) => fromMtu < mandate.untilMtu && mandate.fromMtu < untilMtu);
    refuseWhere(
      other !== undefined,
      'mandates-overlap',
      `${at}.from`,
      `"${other?.id}" covers "${device}" at the same time, until ${formatInstant(horizon.instantOf(other?.untilMtu ?? 0))}`,
    );
    byDevice[number!]!.push({ id, fromMtu, untilMtu, rewardPercent });
  }
  return byDevice.map((own) => own.sort((a, b) => a.fromMtu - b.fromMtu));
}

/** What is admitted can be scheduled: nothing later has to give up on a device. */
function refuseDevicesWithoutSchedule(portfolio: Portfolio): void {
  const { mtus, mtuSeconds } = portfolio;
  const optimiser = new DeviceOptimiser(mtus);
  const free = { price: new Float64Array(mtus) };
  for (const [index, entry] of portfolio.devices.entries()) {
    const at = `devices[${index}].device`;
    const { device } = entry;
    if (device.kind === 'car') {
      const most = (device.plugOutMtu - device.plugInMtu) * device.maxPowerW;
      refuseWhere(
        powerSum(device.energyWh, mtuSeconds) > most,
        'quantity-out-of-bounds',
        `${at}.energyWh`,
        `until plug-out no more than ${Math.floor((most * mtuSeconds) / 3600)} Wh can be charged`,
      );
    }
    if (device.kind === 'battery')
      refuseWhere(
        device.finalWh >= device.capacityWh,
        'quantity-out-of-bounds',
        `${at}.finalWh`,
        'a battery that has to end full leaves no room for whole watts: ask for 1 Wh less',
      );
    refuseWhere(
      optimiser.cheapest(deviceTask(entry, mtus, mtuSeconds), free) === undefined,
      'quantity-out-of-bounds',
      at,
      `no schedule within its mandates keeps every constraint of "${device.id}"`,
    );
  }
}

function alternativesOf(dso: NonNullable<PortfolioContent['dso']>): ReliefAlternatives {
  const { subscription, overrunPrice, reinforcement } = dso;
  refuseWhere(
    overrunPrice <= subscription.price,
    'price-out-of-bounds',
    'dso.overrunPrice',
    'an overrun that costs no more than a subscription makes it pointless',
  );
  return { subscription, overrunPrice, ...(reinforcement === undefined ? {} : { reinforcement }) };
}
