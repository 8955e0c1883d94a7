import { readFileSync } from 'node:fs';
import { BUY, type ClearingInput, type OrderColumns, SELL } from '../src/domain/clearing/clearing-problem.js';
import { builtNetwork, inputOf } from './books.js';

const ZONES = 79;
const FILE = new URL('../data/flex_gb_ukpn_dispatches/dispatch_order_flow.csv', import.meta.url);

export interface Dispatch {
  readonly zone: number;
  readonly quantityW: number;
  readonly priceTicks: number;
}

/** What UK Power Networks dispatched from May 2024 to December 2025, in order of time. */
export function readDispatches(): readonly Dispatch[] {
  return readFileSync(FILE, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [, zone, , watts, price] = line.split(',');
      return { zone: Number(zone), quantityW: Number(watts), priceTicks: Math.round(Number(price) * 100) };
    });
}

/**
 * The dispatches as one book. Each is offered once, at the price that was paid for it; the data hold no bids of the other side, so
 * each is also asked for once, at the price that was paid for the dispatch as many rows from the other end.
 */
export function dispatchBook(place: 'one node' | 'a zone each'): ClearingInput {
  const dispatches = readDispatches();
  const nodeOf = place === 'one node' ? () => 0 : (zone: number) => 1 + zone;
  const orders: OrderColumns = {
    node: new Int32Array(2 * dispatches.length),
    side: new Uint8Array(2 * dispatches.length),
    quantityW: new Int32Array(2 * dispatches.length),
    limitTicks: new Int32Array(2 * dispatches.length),
  };
  for (const [index, { zone, quantityW, priceTicks }] of dispatches.entries()) {
    const opposite = dispatches[dispatches.length - 1 - index]!;
    const [sell, buy] = [2 * index, 2 * index + 1];
    orders.node.fill(nodeOf(zone), sell, buy + 1);
    orders.quantityW.fill(quantityW, sell, buy + 1);
    orders.side[sell] = SELL;
    orders.side[buy] = BUY;
    orders.limitTicks[sell] = priceTicks;
    orders.limitTicks[buy] = opposite.priceTicks;
  }
  const zones = place === 'one node' ? 0 : ZONES;
  const branches = Array.from({ length: zones }, (_, zone) => ({
    node: `zone ${zone}`,
    parent: 'n0',
    exportLimitW: 2_000_000,
    importLimitW: 2_000_000,
    baselineFlowW: 0,
  }));
  return inputOf(builtNetwork(branches), orders);
}
