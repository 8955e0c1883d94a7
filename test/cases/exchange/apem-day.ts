import { readFileSync } from 'node:fs';
import type { BlockOrder } from '../../../src/domain/clearing/blocks/block-order.js';
import type { HorizonInput } from '../../../src/domain/clearing/blocks/horizon-problem.js';
import { BUY, ClearingProblem, SELL } from '../../../src/domain/clearing/clearing-problem.js';
import { Network, singleNode } from '../../../src/domain/network.js';
import { admitted } from '../../reference/round-builder.js';

const folder = new URL('./apem_gme/', import.meta.url);
const PERIODS = 24;

/** Quantities have at most two decimals of a MWh, prices two of a unit of currency. */
const HUNDREDTHS = 100;
/** Tick-watts, with those units, in one unit of currency. */
export const PARTS_PER_CURRENCY = HUNDREDTHS * HUNDREDTHS;

export interface PublishedOptimum {
  readonly welfare_only: number;
  readonly no_pab_optimum: number;
  readonly prices: readonly number[];
  readonly accepted_block_ids: readonly string[];
}

export const publishedOptimum = JSON.parse(readFileSync(new URL('optimum.json', folder), 'utf8')) as PublishedOptimum;

/** The day of 8,724 steps and 266 all-or-none blocks, with the ids of the blocks. */
export function apemDay(): HorizonInput & { readonly blockIds: readonly string[] } {
  const steps = readTable('step_orders.csv');
  const blocks = readTable('block_orders.csv');
  const network = admitted(Network.build(singleNode, 1));
  return {
    blockIds: blocks.map(({ id }) => id!),
    blocks: blocks.map(blockOf),
    exclusiveGroups: [],
    periods: Array.from({ length: PERIODS }, (_, period) => {
      const own = steps.filter(({ t }) => Number(t) === period + 1);
      return admitted(
        ClearingProblem.admit({
          network,
          limits: network.branchLimits(0),
          orders: {
            node: new Int32Array(own.length),
            side: Uint8Array.from(own, ({ q }) => (Number(q) > 0 ? SELL : BUY)),
            quantityW: Int32Array.from(own, ({ q }) => Math.abs(hundredths(q!))),
            limitTicks: Int32Array.from(own, ({ p }) => hundredths(p!)),
          },
          requests: [],
          upstream: { kind: 'neutral' },
          pricePoint: 'lowest',
          marginalAllocation: 'time',
        }),
      );
    }),
  };
}

/** A block's price per MWh holds for every period of its profile. */
function blockOf(row: Row): BlockOrder {
  const profile = Array.from({ length: PERIODS }, (_, period) => ({
    period,
    powerW: hundredths(row[`q${period + 1}`]!),
  })).filter(({ powerW }) => powerW !== 0);
  const quantity = profile.reduce((sum, { powerW }) => sum + powerW, 0);
  return {
    node: 0,
    profile,
    costTickW: BigInt(quantity) * BigInt(hundredths(row.p!)),
    minAcceptance: { numerator: 1, denominator: 1 },
  };
}

type Row = Readonly<Record<string, string>>;

function hundredths(text: string): number {
  return Math.round(Number(text) * HUNDREDTHS);
}

function readTable(name: string): Row[] {
  const text = readFileSync(new URL(name, folder), 'utf8').replace('\uFEFF', '');
  const [header = '', ...lines] = text.trim().split(/\r?\n/);
  const columns = header.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, index) => [columns[index]!, cell])));
}
