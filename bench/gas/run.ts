/**
 * `node --import ./test/support/typescript.mjs bench/gas/run.ts`: what settling and clearing cost in gas, from the receipts of anvil with mainnet's
 * gas limit per transaction, beside one record per transaction in the same run. Prints the table and writes it to bench/gas/gas.md and
 * gas.json.
 */
import { writeFileSync } from 'node:fs';
import { bytesToHex, encodeFunctionData } from 'viem';
import { flexibilitySettlementAbi } from '../../src/adapters/chain/artifacts/flexibility-settlement.js';
import { deployMarket, deployToken } from '../../src/adapters/chain/deploy.js';
import { EmbeddedChain } from '../../src/adapters/chain/embedded-chain.js';
import { marketId } from '../../src/adapters/chain/market-reader.js';
import { connect } from '../../src/adapters/chain/rpc.js';
import { EMBEDDED_FEES, TransactionSender } from '../../src/adapters/chain/transaction-sender.js';
import { ViemSettlementChain } from '../../src/adapters/chain/viem-settlement-chain.js';
import type { SettlementRecord } from '../../src/domain/settlement/record.js';
import { batchesOf, recordsRoot } from '../../src/domain/settlement/settlement-batch.js';
import { proveSettlement } from '../../src/domain/settlement/settlement-proof.js';
import { rowsOfRounds } from './auction.js';
import { gasOneByOne } from './baseline.js';
import { rowsOfDeliveries } from './deliveries.js';
import { rowsOfDemands } from './demands.js';
import { BenchMarket } from './market.js';
import { PostingBench, type PostingGas } from './posting.js';
import { type GasRow, tableOf, writeTables } from './table.js';

const MARKET = 'bench';
/** As far apart that a period takes the place of the one before, as on a chain where the market has been for long. */
const RING = 512;
const MNEMONIC = 'test test test test test test test test test test test junk';

const rows: GasRow[] = [];
for (const [count, parties, goal] of [
  [1_000, 50, 800],
  [10_000, 200, 600],
] as const) {
  const market = new BenchMarket(parties);
  const records = market.records(count);
  const anvil = await EmbeddedChain.start({ mnemonic: MNEMONIC, genesisAt: 1_760_000_000 });
  try {
    const sender = await TransactionSender.open(connect(anvil.rpcUrl), {
      ...{ privateKey: anvil.operatorKey, fees: EMBEDDED_FEES, pollingMs: 5, blobProofs: 'blob' },
    });
    const addresses = await deployMarket(sender, await deployToken(sender));
    const chain = new ViemSettlementChain({ sender, addresses, mintsToken: true });
    await market.register(chain, sender.address);
    if (rows.length === 0) {
      const gas = await gasOneByOne(sender, records.slice(0, 40));
      rows.push({ work: 'one record per transaction, the reference design', unit: 'settlement', gas });
    }
    const batch = (period: number, all: readonly SettlementRecord[]) => {
      return { market: MARKET, period, recordsRoot: bytesToHex(recordsRoot(all)), records: all };
    };
    // The first lap makes the accounts and places that the second one uses again.
    const providers = [...market.aggregators, ...market.prosumers];
    await chain.settle(batch(0, records));
    await chain.payOut(providers);
    const receipts = await chain.settle(batch(RING, records));
    const gas = receipts.reduce((sum, { gasUsed }) => sum + gasUsed, 0) / count;
    const paid = await chain.payOut(providers);
    const scale = `${count.toLocaleString('en-US')} records / ${parties} parties`;
    rows.push({ work: `executed, ${scale}, ${receipts.length} transaction(s)`, unit: 'settlement', gas, goal });

    rows.push({
      ...{ work: `paying out, ${scale}`, unit: 'participant' },
      gas: paid.reduce((sum, { gasUsed }) => sum + gasUsed, 0) / providers.length,
    });
    const proof = proveSettlement(batchesOf(records), 0, count / 2);
    const args = [marketId(MARKET), BigInt(RING), bytesToHex(proof)] as const;
    const call = { abi: flexibilitySettlementAbi, functionName: 'settlementOf', args } as const;
    const [isSettled] = await sender.client.readContract({ address: addresses.settlement, ...call });
    if (!isSettled) throw new Error('the proof does not show the settlement');
    const proven = await sender.send(addresses.settlement, encodeFunctionData(call));
    rows.push({
      work: `proof of one settlement as a transaction, ${scale}`,
      unit: 'proof',
      gas: proven.gasUsed,
      goal: 45_000,
    });
    await chain.fundEscrow(market.operator, 10n ** 12n);
    const posting = await new PostingBench(sender, addresses, batchesOf(records)[0]!.bytes, {
      ...{ market: MARKET, ring: RING, parties: market },
    }).run();
    rows.push(...rowsOfPosting(posting, count, scale));
    await chain.close();
  } finally {
    await anvil.stop();
  }
}
rows.push(...(await rowsOfDeliveries()), ...(await rowsOfDemands()), ...(await rowsOfRounds()));
console.log(tableOf(rows));
writeTables(rows, (name, text) => writeFileSync(new URL(name, import.meta.url), text));

function rowsOfPosting(gas: PostingGas, count: number, scale: string): GasRow[] {
  const challenge = (work: string, used: number) => ({ work, unit: 'challenge', gas: used, goal: 75_000 });
  const { sum, salted, share, total, debit, data } = gas.challenges;
  return [
    {
      ...{ work: `posted in ${gas.blobs} blob(s), ${scale}`, unit: 'settlement' },
      ...{ gas: gas.postInBlobs / count, goal: count === 1_000 ? 60 : 6 },
    },
    { work: `posting in ${gas.blobs} blob(s), ${scale}`, unit: 'posting', gas: gas.postInBlobs },
    { work: `posted with the data in the call, ${scale}`, unit: 'settlement', gas: gas.postInCall / count },
    { work: `the same, records of prosumers salted, ${scale}`, unit: 'settlement', gas: gas.postSalted / count },
    { work: `making totals claimable, ${scale}`, unit: 'participant', gas: gas.drawAll },
    { work: `paying posted totals out, ${scale}`, unit: 'participant', gas: gas.payOut },
    { work: `one participant claims its total, ${scale}`, unit: 'claim', gas: gas.claim },
    { work: `proof of one posted settlement as a transaction, ${scale}`, unit: 'proof', gas: gas.proof, goal: 45_000 },
    challenge(`showing that one sum is wrong, ${scale}`, sum),
    { work: 'the same by somebody who has shown nothing before', unit: 'challenge', gas: gas.firstChallenge },
    challenge(`showing by an opening that a salted sum is wrong, ${scale}`, salted),
    challenge(`showing that one share is wrong, ${scale}`, share),
    challenge(`showing that one total is wrong, ${scale}`, total),
    challenge(`showing that one debit is wrong, ${scale}`, debit),
    { work: `showing that roots are not those of the data in blobs, ${scale}`, unit: 'challenge', gas: data },
  ];
}
