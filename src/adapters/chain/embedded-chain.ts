import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createServer, type Socket } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mnemonicToAccount } from 'viem/accounts';
import type { Hex } from '../../application/ports.js';
import { connect } from './rpc.js';

export const EMBEDDED_CHAIN_ID = 31_337;

/** Base fee of the first block, in wei; it falls from there, so a sender that offers more always pays enough. */
const BASE_FEE_WEI = 1_000_000_000;
const READY_WITHIN_MS = 30_000;
const STOPPED_WITHIN_MS = 5_000;

export interface EmbeddedChainOptions {
  /** BIP-39 phrase; its first account holds the ether of the chain and is the operator's. */
  readonly mnemonic: string;
  /** Time of the genesis block; every further block is one second later, whatever the clock says. */
  readonly genesisAt: number;
  /** Rules of the chain, such as `prague`; the newest that anvil knows without. */
  readonly hardfork?: string;
  /** Told when anvil ends though nobody stopped it. */
  readonly onDeath?: (how: string) => void;
}

/**
 * A chain of its own for a market that has none: anvil from npm, on a free local port, with mainnet's gas limit per transaction.
 * It lives in memory as long as this process, and two runs that send the same transactions get the same blocks.
 */
export class EmbeddedChain {
  private isStopped = false;

  private constructor(
    readonly rpcUrl: string,
    /** Key of the account that holds the ether of the chain. */
    readonly operatorKey: Hex,
    private readonly anvil: ChildProcess,
    onDeath: ((how: string) => void) | undefined,
  ) {
    anvil.once('exit', (code, signal) => {
      if (!this.isStopped) onDeath?.(signal ?? `exit code ${code}`);
    });
  }

  /** Starts anvil and waits until it answers. Throws with what to do when the binary is missing or does not start. */
  static async start({ mnemonic, genesisAt, hardfork, onDeath }: EmbeddedChainOptions): Promise<EmbeddedChain> {
    const port = await freePort();
    const rpcUrl = `http://127.0.0.1:${port}`;
    const anvil = spawnAnvil([
      ...['--host', '127.0.0.1', '--port', `${port}`, '--chain-id', `${EMBEDDED_CHAIN_ID}`],
      ...['--mnemonic', mnemonic, '--accounts', '1', '--balance', '1000000'],
      ...['--timestamp', `${genesisAt}`, '--block-base-fee-per-gas', `${BASE_FEE_WEI}`],
      ...['--enable-tx-gas-limit', '--quiet'],
      ...(hardfork === undefined ? [] : ['--hardfork', hardfork]),
    ]);
    try {
      await ready(rpcUrl, anvil);
    } catch (error) {
      anvil.kill('SIGKILL');
      throw error;
    }
    return new EmbeddedChain(rpcUrl, operatorKeyOf(mnemonic), anvil, onDeath);
  }

  /** The process that guards anvil. */
  get processId(): number | undefined {
    return this.anvil.pid;
  }

  /** Stops anvil; resolves when its process is gone. */
  async stop(): Promise<void> {
    this.isStopped = true;
    if (this.anvil.exitCode !== null || this.anvil.signalCode !== null) return;
    const gone = new Promise((resolve) => this.anvil.once('exit', resolve));
    this.anvil.kill('SIGTERM');
    const impatience = setTimeout(() => this.anvil.kill('SIGKILL'), STOPPED_WITHIN_MS);
    await gone;
    clearTimeout(impatience);
  }
}

function operatorKeyOf(mnemonic: string): Hex {
  const key = mnemonicToAccount(mnemonic).getHdKey().privateKey;
  return `0x${Buffer.from(key!).toString('hex')}`;
}

/** Runs anvil under a guard that ends it with this process; detached, so that Ctrl-C reaches it through {@link EmbeddedChain.stop}. */
function spawnAnvil(args: readonly string[]): ChildProcess {
  const guard = fileURLToPath(new URL('./anvil-guard.mjs', import.meta.url));
  const anvil = spawn(process.execPath, [guard, ...anvilCommand(), ...args], {
    stdio: ['pipe', 'ignore', 'pipe'],
    detached: true,
    env: { ...process.env, TARGET_TOOL: 'anvil' },
  });
  anvil.unref();
  for (const pipe of [anvil.stdin, anvil.stderr]) (pipe as Socket | null)?.unref();
  return anvil;
}

/** The platform's binary out of its npm package, or the launcher of the main package, which knows where else to look. */
function anvilCommand(): string[] {
  const require = createRequire(import.meta.url);
  const system = process.platform === 'win32' ? 'win32' : process.platform;
  const architecture = process.arch === 'x64' ? 'amd64' : process.arch;
  const binary = process.platform === 'win32' ? 'anvil.exe' : 'anvil';
  try {
    return [require.resolve(`@foundry-rs/anvil-${system}-${architecture}/bin/${binary}`)];
  } catch {
    return [process.execPath, join(launcherFolder(require), 'bin.mjs')];
  }
}

function launcherFolder(require: NodeJS.Require): string {
  try {
    return dirname(require.resolve('@foundry-rs/anvil/package.json'));
  } catch (cause) {
    throw new Error(
      'the embedded chain needs anvil: install the npm package @foundry-rs/anvil with its optional dependencies, or configure the RPC of another chain',
      { cause },
    );
  }
}

/** Waits for the first answer, then fixes the distance of blocks. */
async function ready(rpcUrl: string, anvil: ChildProcess): Promise<void> {
  let said = '';
  anvil.stderr?.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-500);
  });
  let failure: string | undefined;
  anvil.once('error', (error) => {
    failure = error.message;
  });
  anvil.once('exit', (code) => {
    failure ??= `exit code ${code}`;
  });
  const client = connect(rpcUrl, { retryCount: 0 });
  const deadline = Date.now() + READY_WITHIN_MS;
  while (failure === undefined && Date.now() < deadline) {
    const answered = await client.getChainId().catch(() => undefined);
    if (answered === EMBEDDED_CHAIN_ID) {
      await client.request({ method: 'anvil_setBlockTimestampInterval', params: [1] } as never);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`anvil did not start (${failure ?? `no answer within ${READY_WITHIN_MS} ms`}): ${said.trim()}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
