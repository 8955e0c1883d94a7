import { type Command, Option } from 'commander';
import { type ConfigFlags, readConfig } from '../config.js';
import { EXIT_FAULT, EXIT_USAGE } from './output.js';

export function addServeCommand(program: Command): void {
  program
    .command('serve')
    .description('Serve the markets of a folder of rules: live gateway, HTTP interface, chain.')
    .option('--rules <path>', 'rules file or folder of them (default: the rules that come with gridclear)')
    .option('--data-dir <folder>', 'where journal, projections and keys are kept (default: var)')
    .option('--host <address>', 'address to listen on (default: 127.0.0.1)')
    .option('--port <number>', 'port to listen on, 0 for any free one (default: 8080)')
    .addOption(
      new Option('--clock <kind>', 'wall: the time of day; manual: the operator moves it').choices(['wall', 'manual']),
    )
    .option('--start-time <seconds>', 'where a manual clock begins, in seconds since 1970')
    .option('--chain <rpc>', '"embedded" or the URL of an RPC endpoint (default: embedded)')
    .option('--chain-token <address>', 'ERC-20 that settles on a chain that is not embedded')
    .option('--chain-contracts <file>', 'record of contracts that contracts/script/Deploy.s.sol deployed there')
    .option('--chain-confirmations <n>', 'blocks after which a transaction is final (default: 1)')
    .option('--chain-keystore <file>', 'encrypted key that signs there (Web3 Secret Storage v3, scrypt)')
    .option('--chain-fee-cap <gwei>', 'the most that is ever offered per gas (default: 500)')
    .addOption(
      new Option(
        '--posting-data <place>',
        'where data of posted settlements go: auto (blobs where the chain has them and is not embedded), blobs, calldata',
      ).choices(['auto', 'blobs', 'calldata']),
    )
    .option('--draw-after-postings <n>', 'final postings drawn together for all, 0: participants claim (default: 1)')
    .option('--operator-account <address>', 'account of the market operator (default: a key made in the data folder)')
    .option('--projections <url>', '"sqlite" or a postgres:// URL (default: sqlite)')
    .option('--origins <list>', 'origins of web pages that may connect, separated by commas')
    .option('--log-level <level>', 'debug, info, warn, error or silent (default: info)')
    .addHelpText(
      'after',
      `
Every option can be given in the environment as well, e.g. GRIDCLEAR_DATA_DIR; GRIDCLEAR_CHAIN_KEY holds the key that signs on a chain
that is not embedded, or GRIDCLEAR_CHAIN_PASSWORD the password of its keystore. The address is printed on standard output as one JSON line once the server is ready; the log goes to standard error.`,
    )
    .action(serve);
}

async function serve(flags: ConfigFlags): Promise<void> {
  const config = readConfig(flags, process.env);
  if (!config.ok) {
    process.stderr.write(`${config.rejection.message}\n`);
    process.exitCode = EXIT_USAGE;
    return;
  }
  // Loaded when asked for only: the other commands need neither framework nor chain.
  const [{ createLog }, { startServer }] = await Promise.all([import('../log.js'), import('../server.js')]);
  const log = createLog(config.value.logLevel);
  try {
    const server = await startServer(config.value, log);
    // What was left behind, such as a chain that does not answer, must not keep the process.
    const stop = () => void server.stop().then(() => process.exit());
    process.once('SIGINT', stop).once('SIGTERM', stop);
    process.stdout.write(`${JSON.stringify({ url: server.url, markets: [...server.markets.keys()] })}\n`);
  } catch (error) {
    process.stderr.write(`cannot serve: ${(error as Error).message}\n`);
    process.exitCode = EXIT_FAULT;
  }
}
