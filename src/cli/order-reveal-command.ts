import type { Command } from 'commander';
import type { SealedRoot } from '../application/ports.js';
import { MarketClient } from '../client/market-client.js';
import { readSealedOrders, revealing, type SealedOrders } from '../client/sealed-orders.js';
import { type Rejection, rejected } from '../domain/rejection.js';
import { wholeNumber } from './chain-options.js';
import { type AccountOptions, addAccountOptions, ORDER_KEY } from './order-account.js';
import { EXIT_FAULT, print, readInput, refuse } from './output.js';
import { withSealedMarket } from './sealed-market.js';
import type { PrivateKey } from './signing-key.js';

interface RevealOptions extends AccountOptions {
  readonly sealed: string;
  readonly participant: string;
  readonly url: string;
}

const PATIENCE_MS = 15_000;

export function addOrderRevealCommand(order: Command): void {
  const command = order
    .command('reveal')
    .description('Reveal the orders that were sealed for a round, once its gate is closed.')
    .argument('<round>', 'number of the round', wholeNumber(0))
    .requiredOption('--sealed <file>', 'the file that "order seal" wrote')
    .requiredOption('--participant <id>', 'who logs in to the market')
    .option('--url <url>', 'the server of the market', 'http://127.0.0.1:8080');
  addAccountOptions(command)
    .option('--json', 'print what became of it as JSON')
    .addHelpText(
      'after',
      `\nThe market is told nothing before the chain says that nobody can seal for the round any more, and that these are the orders that were sealed.
Revealing twice does no harm. Orders that are not revealed in the time that the rules give (revealSeconds) do not count.
The key of the participant's account is in ${ORDER_KEY.key}, or in a keystore: it logs in.
Exits with 1 where something is refused.`,
    )
    .action(reveal);
}

async function reveal(round: number, options: RevealOptions): Promise<void> {
  const text = readInput(options.sealed);
  await withSealedMarket(options, {}, async ({ market, nodes, account, key }) => {
    const read = readSealedOrders(text, { market, number: account.participant }, round, nodes);
    if (!read.ok) return refuse(options, options.sealed, read.rejection);
    const untimely = whyKept(read.value, await account.sealedRoot(round));
    if (untimely !== undefined) return refuse(options, options.sealed, untimely);
    await tell(read.value, key, options);
  });
}

/** Why the orders are not told to the market now; undefined where they can be. */
function whyKept({ round, participant, root }: SealedOrders, sealed: SealedRoot): Rejection | undefined {
  if (sealed.status === 'gate-open')
    return rejected(
      'out-of-order',
      'round',
      `the gate of round ${round} is still open on the chain: whoever knows orders now can seal others; reveal yours later`,
    ).rejection;
  if (sealed.status === 'none')
    return rejected('signature-invalid', 'root', `participant ${participant} sealed nothing for round ${round}`)
      .rejection;
  if (sealed.status === 'sealed' && sealed.root === root) return undefined;
  return rejected('signature-invalid', 'root', `for round ${round} other orders were sealed than those of the file`)
    .rejection;
}

async function tell(sealed: SealedOrders, key: PrivateKey, options: RevealOptions): Promise<void> {
  const { accountOf, signText } = await import('../adapters/chain/login-signature.js');
  const { market, round, participant, orders } = sealed;
  const client = await MarketClient.connect(options.url, { timeoutMilliseconds: PATIENCE_MS });
  try {
    const signing = { privateKey: key, account: accountOf(key) };
    const entered = await client.login(market, options.participant, (text) => signText(signing, text));
    if (!entered.ok) return refuse(options, options.participant, entered.rejection);
    const answer = await client.send('submit-orders', revealing(sealed));
    if (!answer.ok) return refuse(options, options.sealed, answer.rejection);
    const results = answer.results.map((result, at) => ({ clientOrderId: orders[at]!.clientOrderId, ...result }));
    const ok = results.every((result) => result.ok);
    print(options, { ok, market, round, participant, results }, [
      `revealed for round ${round} of ${market}: ${results.filter((result) => result.ok).length} of ${orders.length} orders of participant ${participant} were taken`,
      ...results.map((result) =>
        result.ok
          ? `${result.clientOrderId}: order ${result.sequence}`
          : `${result.clientOrderId}: refused (${result.rejection.code})${at(result.rejection)}: ${result.rejection.message}`,
      ),
    ]);
    if (!ok) process.exitCode = EXIT_FAULT;
  } finally {
    await client.close();
  }
}

function at({ field }: Rejection): string {
  return field === '' ? '' : ` at ${field}`;
}
