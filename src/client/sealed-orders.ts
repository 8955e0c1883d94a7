import { z } from 'zod';
import { accepted, type Outcome, rejected } from '../domain/rejection.js';
import { type CommandInput, commands } from '../protocol/commands.js';
import { digest, idText, roundNumber } from '../protocol/fields.js';
import { parseMessage } from '../protocol/parse-message.js';
import { type Signer, sealOrders } from './sign-orders.js';

/** Name and version of the format, so that no other file is taken for one. */
const FORMAT = 'gridclear sealed orders 1';

/** Orders that nobody else knows before the gate closes: what a participant keeps between sealing and revealing them. */
export interface SealedOrders {
  readonly market: string;
  readonly round: number;
  /** Number of the participant whose orders they are. */
  readonly participant: number;
  /** Root of the tree over them: all that the chain is told of them before the gate. */
  readonly root: `0x${string}`;
  readonly orders: CommandInput<'submit-orders'>['orders'];
}

const fileSchema = z.strictObject({
  format: z.literal(FORMAT),
  market: idText,
  round: roundNumber,
  participant: z.number().int().min(1),
  root: digest,
  orders: z.array(z.unknown()),
});

/**
 * Prepares orders for sealing. `list` is what a user wrote: a list of orders as `submit-orders` takes them, with or without client ids; each id
 * gets an ending that nobody guesses, since whoever can guess an order recognises it in the root. Refused where the market would refuse the
 * shape of an order, or cannot have it sealed.
 * @param nodes Names of the market's nodes by their number.
 * @param salt Text of 32 hexadecimal digits, another one each time.
 */
export function sealedOrders(
  list: unknown,
  round: number,
  by: Signer,
  nodes: readonly string[],
  salt: () => string,
): Outcome<SealedOrders> {
  if (!Array.isArray(list)) return rejected('malformed-message', '', 'the orders are a list');
  const orders = list.map((entry: unknown) => withSalt(entry, salt()));
  const admitted = admissible(round, orders);
  return admitted.ok ? sealedAs(admitted.value, round, by, nodes) : admitted;
}

/** The text of the file that keeps them. */
export function sealedOrdersText(sealed: SealedOrders): string {
  return `${JSON.stringify({ format: FORMAT, ...sealed }, undefined, 2)}\n`;
}

/**
 * What {@link sealedOrdersText} wrote for this round and participant; refused where a text is none of those, holds the orders of another, or was
 * changed since.
 */
export function readSealedOrders(
  text: string,
  by: Signer,
  round: number,
  nodes: readonly string[],
): Outcome<SealedOrders> {
  const read = parseMessage(fileSchema, contentOf(text));
  if (!read.ok) return rejected('malformed-message', read.rejection.field, `this is no file of ${FORMAT}`);
  const kept = read.value;
  const stranger = strangerField(kept, by, round);
  if (stranger !== undefined)
    return rejected(
      'out-of-order',
      stranger,
      `these are orders of participant ${kept.participant} for round ${kept.round} of ${kept.market}, not of participant ${by.number} for round ${round} of ${by.market}`,
    );
  const admitted = admissible(round, kept.orders);
  const again = admitted.ok ? sealedAs(admitted.value, round, by, nodes) : admitted;
  if (!again.ok || again.value.root === kept.root) return again;
  return rejected('signature-invalid', 'root', 'the orders of the file do not give its root: one of them was changed');
}

function contentOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What is another's, or of another round. */
function strangerField(kept: z.output<typeof fileSchema>, { market, number }: Signer, round: number) {
  if (kept.market !== market) return 'market';
  if (kept.round !== round) return 'round';
  return kept.participant === number ? undefined : 'participant';
}

/** The message that reveals them after the gate. */
export function revealing({ round, orders }: SealedOrders): CommandInput<'submit-orders'> {
  return { round, orders, signed: { signature: '0x' } };
}

function withSalt(entry: unknown, salt: string): unknown {
  if (typeof entry !== 'object' || entry === null) return entry;
  const { clientOrderId, ...order } = entry as { readonly clientOrderId?: unknown };
  return { clientOrderId: clientOrderId === undefined ? salt : `${clientOrderId}-${salt}`, ...order };
}

/** Orders whose shape the market takes, as they were written: prices stay text. */
function admissible(round: number, orders: readonly unknown[]): Outcome<SealedOrders['orders']> {
  const parsed = parseMessage(commands['submit-orders'].message, { round, orders });
  return parsed.ok ? accepted(orders as SealedOrders['orders']) : parsed;
}

function sealedAs(
  orders: SealedOrders['orders'],
  round: number,
  by: Signer,
  nodes: readonly string[],
): Outcome<SealedOrders> {
  const curved = orders.findIndex(({ curve }) => curve !== undefined);
  if (curved >= 0) return rejected('unsupported', `orders[${curved}].curve`, 'seal each step as an order of its own');
  const misplaced = orders.findIndex(({ node }) => !nodes.includes(node));
  if (misplaced >= 0)
    return rejected('unknown-node', `orders[${misplaced}].node`, `the market has no node ${orders[misplaced]!.node}`);
  const { root } = sealOrders({ round, orders }, by, { nodes: [...nodes] });
  return accepted({ market: by.market, round, participant: by.number, root, orders });
}
