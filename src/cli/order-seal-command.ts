import { randomBytes } from 'node:crypto';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import type { SealingAccount } from '../adapters/chain/seal-orders.js';
import { readSealedOrders, type SealedOrders, sealedOrders, sealedOrdersText } from '../client/sealed-orders.js';
import { type Outcome, rejected } from '../domain/rejection.js';
import { wholeNumber } from './chain-options.js';
import { type AccountOptions, addAccountOptions, ORDER_KEY } from './order-account.js';
import { misused, print, readInput, refuse } from './output.js';
import { withSealedMarket } from './sealed-market.js';

interface SealOptions extends AccountOptions {
  readonly sealed: string;
  readonly orders?: string;
  readonly url: string;
}

const SALT_BYTES = 16;

export function addOrderSealCommand(order: Command): void {
  const command = order
    .command('seal')
    .description('Seal orders on the chain before the gate, so that nobody knows them until they are revealed.')
    .argument('<round>', 'number of the round', wholeNumber(0))
    .requiredOption('--sealed <file>', 'new file that keeps the orders until they are revealed; readable by you alone')
    .option('--orders <file>', 'the orders as JSON, - for standard input; without, those of the file are sealed again')
    .option('--url <url>', 'the server, asked for the network', 'http://127.0.0.1:8080');
  addAccountOptions(command)
    .option('--json', 'print what became of it as JSON')
    .addHelpText(
      'after',
      `\nThe orders are a list as \`submit-orders\` takes it; \`clientOrderId\` can be left out. What is sealed is a digest of all of them, once a
round; each gets an id that nobody guesses. The file is the only place where the orders are: without it they cannot be revealed, and
what is not revealed does not count. It is written before anything is sent. Baselines of flexibility are nominated before the gate, as ever.
The seal is sent from the participant's account, which pays for it: its key is in ${ORDER_KEY.key}, or in a keystore.
Exits with 1 where something is refused.

Example: 2 kW sold at "south" in round 96 for at least 50.00 per MWh
  echo '[{"side": "sell", "node": "south", "quantityW": 2000, "limit": "50.00"}]' |
    ${ORDER_KEY.key}=0x... gridclear order seal 96 --orders - --sealed round-96.json
  ${ORDER_KEY.key}=0x... gridclear order reveal 96 --sealed round-96.json --participant carla     # after the gate`,
    )
    .action(seal);
}

async function seal(round: number, options: SealOptions): Promise<void> {
  const { sealed: file, orders } = options;
  const isNew = orders !== undefined;
  if (isNew && existsSync(file))
    return misused(`${file} is there already; to seal what it holds again, leave --orders out`);
  if (!isNew && !existsSync(file)) return misused(`there is no ${file}: name the --orders that are sealed`);
  const text = readInput(isNew ? orders : file);
  await withSealedMarket(options, refusals, async ({ market, nodes, account }) => {
    const by = { market, number: account.participant };
    const kept = isNew
      ? admitted(text, (list) => sealedOrders(list, round, by, nodes, randomId))
      : readSealedOrders(text, by, round, nodes);
    if (!kept.ok) return refuse(options, isNew ? orders : file, kept.rejection);
    if (isNew) keep(file, kept.value);
    await send(account, kept.value, options, isNew);
  });
}

/** Of a file that was written now, nothing remains where the contract refuses what it holds. */
async function send(account: SealingAccount, kept: SealedOrders, options: SealOptions, isNew: boolean): Promise<void> {
  const { market, round, participant, root, orders } = kept;
  const { sealed: file } = options;
  const { ContractRefusal } = await import('../adapters/chain/contract-refusal.js');
  try {
    const transaction = await account.seal(round, root);
    print(options, { ok: true, market, round, participant, root, orders: orders.length, sealed: file, transaction }, [
      `sealed for round ${round} of ${market}: ${orders.length} orders of participant ${participant}${transaction === undefined ? ', before' : `, in ${transaction.transactionHash}`}`,
      `keep ${file}, and reveal it when the gate is closed: gridclear order reveal ${round} --sealed ${file} --participant <id>`,
    ]);
  } catch (error) {
    if (isNew && error instanceof ContractRefusal) rmSync(file);
    if (isNew && !(error instanceof ContractRefusal))
      process.stderr.write(`it is not known whether the chain took it: seal again, without --orders\n`);
    throw error;
  }
}

function admitted(text: string, admit: (list: unknown) => Outcome<SealedOrders>): Outcome<SealedOrders> {
  try {
    return admit(JSON.parse(text));
  } catch (error) {
    return rejected('malformed-message', '', `not JSON: ${(error as Error).message}`);
  }
}

/** It is on the disk before anything is sent, and nobody else may read it. */
function keep(file: string, kept: SealedOrders): void {
  writeFileSync(file, sealedOrdersText(kept), { mode: 0o600, flag: 'wx', flush: true });
}

function randomId(): string {
  return randomBytes(SALT_BYTES).toString('hex');
}

/** What the contract's errors mean to somebody who seals orders. */
const refusals: Readonly<Record<string, string>> = {
  FlexibilityOrders_GateClosed: 'the gate of the round is not open on the chain',
  FlexibilityOrders_NotSealed: 'the round takes no sealed orders',
  FlexibilityOrders_AlreadySealed: 'other orders were sealed for this round before, and a participant seals once',
};
