import { keccak256 } from 'viem';
import { showBlobs, versionedHashOf } from '../../src/adapters/chain/blob-sidecars.js';
import { deployMarket, deployToken, type MarketAddresses } from '../../src/adapters/chain/deploy.js';
import { EmbeddedChain } from '../../src/adapters/chain/embedded-chain.js';
import { keyOfSeed } from '../../src/adapters/chain/login-signature.js';
import {
  challengeDataCall,
  challengeTotalCall,
  drawAllCall,
  postCall,
  restoreCall,
  stakeCall,
} from '../../src/adapters/chain/posting-calls.js';
import { connect } from '../../src/adapters/chain/rpc.js';
import { EMBEDDED_FEES, TransactionSender } from '../../src/adapters/chain/transaction-sender.js';
import { ViemSettlementChain } from '../../src/adapters/chain/viem-settlement-chain.js';
import { blobsOf } from '../../src/domain/settlement/blob-data.js';
import { LedgerTree } from '../../src/domain/settlement/ledger-tree.js';
import {
  ledgerOf,
  NO_EVIDENCE,
  NO_FORMER,
  NO_TOTALS,
  netsTree,
  type PostedLedger,
  type Posting,
  type PreparedPosting,
  postingWith,
  preparePosting,
  publishedBytes,
  rootsHash,
  totalBytes,
} from '../../src/domain/settlement/posting.js';
import { recordAmount, type SettlementRecord } from '../../src/domain/settlement/record.js';
import { batchesOf } from '../../src/domain/settlement/settlement-batch.js';

const MARKET = 'village';
const [DSO, AGGREGATOR, OPERATOR] = [1, 2, 3];
const WINDOW_SECONDS = 20;
const RECORDS = 40;
const PERIOD = { market: MARKET, period: 0 };

/** What the DSO owes the aggregator. */
function records(): SettlementRecord[] {
  return Array.from({ length: RECORDS }, (_, i) => {
    const terms = { energyWh: 1_000 + i, priceTicks: 8_000, shareBps: 10_000 };
    const amount = recordAmount(terms.energyWh, terms.priceTicks, terms.shareBps);
    return { mtu: i, kind: 'flexibility', payer: DSO, payee: AGGREGATOR, orderSequence: i + 1, ...terms, amount };
  });
}

interface Posted {
  readonly posting: Posting;
  readonly ledger: PostedLedger;
}

describe('a settlement that is posted with its data in a blob', () => {
  const [batch] = batchesOf(records());
  const honest = preparePosting(batch!.bytes, [], OPERATOR, NO_EVIDENCE);
  let anvil: EmbeddedChain;
  let sender: TransactionSender;
  let chain: ViemSettlementChain;
  let addresses: MarketAddresses;

  beforeAll(async () => {
    const mnemonic = 'test test test test test test test test test test test junk';
    anvil = await EmbeddedChain.start({ mnemonic, genesisAt: 1_760_000_000 });
    const { operatorKey: privateKey, rpcUrl } = anvil;
    const options = { privateKey, fees: EMBEDDED_FEES, pollingMs: 5, blobProofs: 'blob' } as const;
    sender = await TransactionSender.open(connect(rpcUrl), options);
  });
  beforeEach(async () => {
    const token = await deployToken(sender);
    addresses = await deployMarket(sender, token, undefined, { bond: 1_000n, challengeSeconds: WINDOW_SECONDS });
    chain = new ViemSettlementChain({ sender, addresses, mintsToken: true });
    await chain.register(
      [
        { number: DSO, role: 'dso', account: keyOfSeed('dso').account },
        { number: AGGREGATOR, role: 'aggregator', account: keyOfSeed('aggregator').account },
        { number: OPERATOR, role: 'operator', account: sender.address },
      ],
      [],
    );
    await chain.fundEscrow(DSO, 10_000_000n);
    await chain.fundEscrow(OPERATOR, 1_000n);
    await sender.send(addresses.postings, stakeCall(MARKET, OPERATOR));
  });
  afterAll(async () => {
    await sender?.close();
    await anvil?.stop();
  });

  async function post(prepared: PreparedPosting): Promise<Posted> {
    const blobs = blobsOf(prepared.data);
    const call = postCall(PERIOD, prepared, true);
    await sender.sendWithBlobs(addresses.postings, call, await sender.sidecarsOf(blobs), `${MARKET}/0/post`);
    const dataHash = keccak256(await versionedHashOf(blobs[0]!), 'bytes');
    const ledger = ledgerOf(prepared, NO_FORMER, { dataHash, blobs: 1 });
    return { ledger, posting: postingWith(prepared.claim, ledger) };
  }

  function rootsOf(posting: Posting) {
    return { ...PERIOD, rootsHash: rootsHash(posting), recipient: sender.address };
  }

  /** The call that shows by all data that roots are wrong, and the one that shows it of the aggregator's total. */
  async function challenges({ posting, ledger }: Posted, { nets, totals, data }: PreparedPosting) {
    const about = { ...PERIOD, posting, recipient: sender.address };
    const shown = await showBlobs(blobsOf(data));
    const net = netsTree(nets).proof(AGGREGATOR);
    const total = new LedgerTree(totals).proof(AGGREGATOR);
    return {
      ofData: challengeDataCall(rootsOf(posting), ledger, undefined, shown.data, shown.openings),
      ofTotal: challengeTotalCall(about, ledger, { net, total, former: new Uint8Array(0) }),
    };
  }

  it('debits at once, is not refuted when it is honest, and pays out after the window', async () => {
    const posted = await post(honest);
    const owed = honest.totals[AGGREGATOR]!;
    expect((await chain.balances([DSO]))[0]!.free).toBe(10_000_000n - owed);
    const { ofData, ofTotal } = await challenges(posted, honest);
    for (const challenge of [ofData, ofTotal])
      await expect(sender.send(addresses.postings, challenge)).rejects.toThrow('PostedSettlement_NoFault');

    const draw = drawAllCall(PERIOD, posted.posting, totalBytes(honest.totals));
    await expect(sender.send(addresses.postings, draw)).rejects.toThrow('PostedSettlement_StillChallengeable');
    const { timestamp } = await sender.client.getBlock();
    const overAt = Number(timestamp) + WINDOW_SECONDS + 1;
    await sender.client.request({ method: 'evm_setNextBlockTimestamp', params: [overAt] } as never);
    await sender.client.request({ method: 'evm_mine', params: [] } as never);
    await sender.send(addresses.postings, draw);
    await chain.payOut([AGGREGATOR]);
    expect(await chain.accountBalance(AGGREGATOR)).toBe(owed);
  });

  it('is refuted by the leaf of a wrong total, and gives back what it took', async () => {
    const totals = honest.totals.map((total, number) => (number === AGGREGATOR ? total + 1n : total));
    const data = publishedBytes({ batch: batch!.bytes, totals, evidenceRoot: NO_EVIDENCE });
    const wrong = { ...honest, totals, data, claim: { ...honest.claim, totalsRoot: new LedgerTree(totals).root } };
    const posted = await post(wrong);
    const { ofData, ofTotal } = await challenges(posted, wrong);
    await expect(sender.send(addresses.postings, ofData)).rejects.toThrow('PostedSettlement_NoFault');
    await sender.send(addresses.postings, ofTotal);
    const restore = restoreCall(rootsOf(posted.posting), posted.ledger, wrong.debits);
    await sender.send(addresses.postings, restore);
    expect((await chain.balances([DSO]))[0]!.free).toBe(10_000_000n);
  });

  it('is refuted by the blob where its roots are not those of the data in it', async () => {
    const hidden = { ...honest, claim: { ...honest.claim, netsRoot: NO_TOTALS } };
    const { ofData } = await challenges(await post(hidden), hidden);
    const { gasUsed } = await sender.send(addresses.postings, ofData);
    expect(gasUsed).toBeLessThan(1_000_000);
  });
});
