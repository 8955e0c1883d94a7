import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Abi, encodeFunctionData } from 'viem';
import type { TransactionSender } from '../../src/adapters/chain/transaction-sender.js';
import type { Hex } from '../../src/application/ports.js';
import type { SettlementRecord } from '../../src/domain/settlement/record.js';

const SOURCE = 'OneRecordPerTransaction.sol';

/** Mean gas of settling these records one by one, after a first one that is not counted. */
export async function gasOneByOne(sender: TransactionSender, records: readonly SettlementRecord[]): Promise<number> {
  const { abi, bytecode } = compiled();
  const { contractAddress: to } = await sender.deploy(abi, bytecode, []);
  const call = (functionName: string, args: readonly unknown[]) =>
    sender.send(to, encodeFunctionData({ abi, functionName, args }));
  for (const number of new Set(records.flatMap(({ payer, payee }) => [payer, payee])))
    await call('register', [number, 1, 10n ** 15n]);
  const gas: number[] = [];
  for (const { payer, payee, energyWh, priceTicks } of records)
    gas.push((await call('settle', [7, payer, payee, energyWh, priceTicks])).gasUsed);
  return gas.slice(1).reduce((sum, used) => sum + used, 0) / (gas.length - 1);
}

function compiled(): { abi: Abi; bytecode: Hex } {
  const solc = createRequire(import.meta.url)('solc') as { compile(input: string): string };
  const content = readFileSync(new URL(SOURCE, import.meta.url), 'utf8');
  const outputSelection = { '*': { '*': ['abi', 'evm.bytecode.object'] } };
  const settings = { optimizer: { enabled: true, runs: 10_000 }, evmVersion: 'cancun', outputSelection };
  const output = JSON.parse(
    solc.compile(JSON.stringify({ language: 'Solidity', sources: { [SOURCE]: { content } }, settings })),
  );
  const { abi, evm } = output.contracts[SOURCE].OneRecordPerTransaction;
  return { abi, bytecode: `0x${evm.bytecode.object}` };
}
