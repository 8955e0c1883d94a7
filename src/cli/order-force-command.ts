import { type Command, InvalidArgumentError, Option } from 'commander';
import type { StatedOrder } from '../adapters/chain/force-order.js';
import type { OrderSide } from '../domain/order.js';
import { parsePrice } from '../domain/quantity.js';
import { deploymentOf, wholeNumber } from './chain-options.js';
import { type AccountOptions, addAccountOptions, failed, ORDER_KEY } from './order-account.js';
import { misused, print } from './output.js';
import { readSigningKey } from './signing-key.js';

interface ForceOptions extends AccountOptions {
  readonly side: OrderSide;
  readonly node: number;
  readonly quantity: number;
  readonly limit: number;
  readonly meteringPoint?: string;
  readonly baseline?: number;
}

export function addOrderForceCommand(order: Command): void {
  const command = order
    .command('force')
    .description('Force an order into the book of a round whose operator does not hear it, while the gate is open.')
    .argument('<round>', 'number of the round', wholeNumber(0))
    .addOption(new Option('--side <side>').choices(['sell', 'buy', 'up', 'down']).makeOptionMandatory())
    .requiredOption('--node <n>', 'number of the node in the network; the root is 0', wholeNumber(0))
    .requiredOption('--quantity <W>', 'power', wholeNumber(1))
    .requiredOption('--limit <price>', 'worst price that it accepts, per MWh', price)
    .option('--metering-point <name>', 'of a flexibility offer')
    .option('--baseline <W>', 'that a flexibility offer nominates, unless one was nominated before', signed);
  addAccountOptions(command)
    .option('--json', 'print what became of it as JSON')
    .addHelpText(
      'after',
      `\nThe order is sent from the participant's account, which pays for it: its key is in ${ORDER_KEY.key}, or in a keystore.
Exits with 1 where the contract refuses it.

Example: 2 kW sold at node 4 in round 96 for at least 50.00 per MWh
  ${ORDER_KEY.key}=0x... gridclear order force 96 --side sell --node 4 --quantity 2000 --limit 50.00`,
    )
    .action(force);
}

async function force(round: number, options: ForceOptions): Promise<void> {
  const isFlexibility = options.side === 'up' || options.side === 'down';
  if (isFlexibility !== (options.meteringPoint !== undefined))
    return misused('--metering-point names that of a flexibility offer, up or down, and no other');
  const key = await readSigningKey(ORDER_KEY, options.keystore);
  if (typeof key !== 'string') return misused(key.fault);
  const { forceOrder } = await import('../adapters/chain/force-order.js');
  try {
    const deployment = await deploymentOf({ ...options, confirmations: 1 });
    const forced = await forceOrder(deployment, key, statedOrder(round, options));
    print(options, { ok: true, market: deployment.market, round, ...forced }, [
      `forced into round ${round} of ${deployment.market} as number ${forced.forced}, for participant ${forced.participant}, in ${forced.transaction.transactionHash}`,
    ]);
  } catch (error) {
    await failed(options, error, refusals);
  }
}

/** What the contract's errors mean to somebody who forces an order in. */
const refusals: Readonly<Record<string, string>> = {
  FlexibilityOrders_GateClosed: 'the gate of the round is not open on the chain',
  FlexibilityOrders_NotParticipantsAccount: 'the account is not that of the participant',
  FlexibilityOrders_MalformedOrder: 'only aggregators and prosumers force orders in',
  FlexibilityOrders_OutOfBounds: 'the rules of the market admit no such side, node, quantity or limit',
};

function statedOrder(
  round: number,
  { side, node, quantity, limit, meteringPoint, baseline }: ForceOptions,
): StatedOrder {
  return { round, side, node, quantityW: quantity, limitTicks: limit, meteringPoint, baselineW: baseline ?? 0 };
}

/** Ticks. */
function price(text: string): number {
  const parsed = parsePrice(text, '');
  if (!parsed.ok) throw new InvalidArgumentError(parsed.rejection.message);
  return parsed.value;
}

function signed(text: string): number {
  if (!/^-?\d{1,9}$/.test(text)) throw new InvalidArgumentError('must be whole watts; feed-in is positive');
  return Number(text);
}
