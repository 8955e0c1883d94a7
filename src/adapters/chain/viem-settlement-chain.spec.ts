import { generateKeyPairSync } from 'node:crypto';
import type { ChainParticipant, ChainReceipt, Hex } from '../../application/ports.js';
import type { RegisteredKey } from '../../domain/metering/reading-key.js';
import type { ParticipantRole } from '../../domain/participant.js';
import { recordAmount, type SettlementKind, type SettlementRecord } from '../../domain/settlement/record.js';
import { recordsRoot } from '../../domain/settlement/settlement-batch.js';
import { deployMarket, deployToken } from './deploy.js';
import { EMBEDDED_CHAIN_ID, EmbeddedChain } from './embedded-chain.js';
import { keyOfSeed } from './login-signature.js';
import { p256Signer } from './reading-signature.js';
import { connect } from './rpc.js';
import { EMBEDDED_FEES, TransactionSender } from './transaction-sender.js';
import { ViemSettlementChain } from './viem-settlement-chain.js';

const MARKET = 'schutterwald';
const PHRASE = 'test test test test test test test test test test test junk';
const GENESIS_AT = 1_760_000_000;
const DSO = 1;
const AGGREGATOR = 2;
const OPERATOR = 3;
const FIRST_PROSUMER = 4;
const PROSUMERS = 20;
const METERS = FIRST_PROSUMER + PROSUMERS;
const SHARE_BPS = 8_000;

const digest = (digit: string): Hex => `0x${digit.repeat(64)}`;

function participant(number: number, role: ParticipantRole): ChainParticipant {
  return { number, role, account: keyOfSeed(`${role} ${number}`).account };
}

const prosumers = Array.from({ length: PROSUMERS }, (_, i) => FIRST_PROSUMER + i);
const participants = [
  participant(DSO, 'dso'),
  participant(AGGREGATOR, 'aggregator'),
  participant(OPERATOR, 'operator'),
  ...prosumers.map((number) => participant(number, 'prosumer')),
  participant(METERS, 'meter-operator'),
];
const mandates = prosumers.map((prosumer) => ({ prosumer, aggregator: AGGREGATOR, shareBps: SHARE_BPS }));

function record(mtu: number, kind: SettlementKind, payer: number, payee: number, order: number): SettlementRecord {
  const energyWh = 200 + (order % 700);
  const shareBps = kind === 'reward' ? SHARE_BPS : 10_000;
  const amount = recordAmount(energyWh, 8_000, shareBps);
  return { mtu, kind, payer, payee, orderSequence: order, energyWh, priceTicks: 8_000, shareBps, amount };
}

/** Awards of one aggregator's prosumers, each paid in both layers. */
function dayOfRecords(count: number): SettlementRecord[] {
  const pairs = Array.from({ length: count / 2 }, (_, i) => [
    record(i % 96, 'flexibility', DSO, AGGREGATOR, i + 1),
    record(i % 96, 'reward', AGGREGATOR, FIRST_PROSUMER + (i % PROSUMERS), i + 1),
  ]);
  return pairs.flat();
}

function batch(period: number, records: readonly SettlementRecord[]) {
  const root: Hex = `0x${Buffer.from(recordsRoot(records)).toString('hex')}`;
  return { market: MARKET, period, recordsRoot: root, records };
}

function total(records: readonly SettlementRecord[], of: (record: SettlementRecord) => boolean): bigint {
  return records.filter(of).reduce((sum, { amount }) => sum + amount, 0n);
}

async function openMarket(): Promise<{ anvil: EmbeddedChain; chain: ViemSettlementChain }> {
  const anvil = await EmbeddedChain.start({ mnemonic: PHRASE, genesisAt: GENESIS_AT });
  const sender = await TransactionSender.open(connect(anvil.rpcUrl), {
    privateKey: anvil.operatorKey,
    fees: EMBEDDED_FEES,
    pollingMs: 5,
  });
  const addresses = await deployMarket(sender, await deployToken(sender));
  return { anvil, chain: new ViemSettlementChain({ sender, addresses, mintsToken: true }) };
}

describe('the settlement chain, on anvil', () => {
  let anvil: EmbeddedChain;
  let chain: ViemSettlementChain;

  beforeAll(async () => {
    ({ anvil, chain } = await openMarket());
    expect(await chain.isNew()).toBe(true);
    await chain.register(participants, mandates);
    await chain.fundEscrow(DSO, 1_000_000_000n);
  });

  afterAll(async () => {
    await chain.close();
    await anvil.stop();
  });

  it('knows its chain and who is registered', async () => {
    expect(chain.chainId).toBe(EMBEDDED_CHAIN_ID);
    expect(await chain.isNew()).toBe(false);
    expect(await chain.register(participants, mandates)).toEqual([]);
  });

  it('registers keys of meter operators once, those that are new after those it has', async () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const first = { ...p256Signer(privateKey).key, validFrom: 1_000 };
    const second = { scheme: 'secp256k1', publicKey: keyOfSeed('device').account, validFrom: 2_000 } as const;
    const registered = (...keys: RegisteredKey[]) =>
      chain.register(participants, mandates, [{ participant: METERS, keys }]);
    expect(await registered(first)).toHaveLength(1);
    expect(await registered(first)).toEqual([]);
    expect(await registered(first, second)).toHaveLength(1);
    expect(await registered(first, second)).toEqual([]);
    await expect(registered(first, second, second)).rejects.toThrow('ParticipantRegistry_KeyNotLater');
  });

  it('refuses to register another account under a number that is taken', async () => {
    const other = { ...participant(DSO, 'dso'), account: keyOfSeed('another').account };
    await expect(chain.register([other], [])).rejects.toMatchObject({
      name: 'ContractRefusal',
      errorName: 'ParticipantRegistry_NumberNotNext',
      args: [1n, 25n],
    });
  });

  it('takes a result only after its book, and neither twice', async () => {
    const book = { market: MARKET, round: 1, bookRoot: digest('b'), orderCount: 3, rulesHash: digest('c') };
    const result = { market: MARKET, round: 1, resultHash: digest('d') };

    await expect(chain.postResult(result)).rejects.toThrow('FlexibilityAuction_BookNotCommitted');
    expect(await chain.bookRoot(MARKET, 1)).toBeUndefined();
    const committed = await chain.commitBook(book);
    expect(await chain.bookRoot(MARKET, 1)).toBe(digest('b'));
    expect(await chain.resultHash(MARKET, 1)).toBeUndefined();
    const posted = await chain.postResult(result);
    expect(await chain.resultHash(MARKET, 1)).toBe(digest('d'));
    expect(posted.blockNumber).toBeGreaterThan(committed.blockNumber);

    await expect(chain.commitBook({ ...book, bookRoot: digest('e') })).rejects.toMatchObject({
      errorName: 'FlexibilityAuction_BookAlreadyCommitted',
      args: [expect.any(String), 1n, digest('b')],
    });
    await expect(chain.postResult({ ...result, resultHash: digest('f') })).rejects.toThrow(
      'FlexibilityAuction_ResultAlreadyPosted',
    );
  });

  it('answers what it has taken before with the transaction of the first time', async () => {
    const book = { market: MARKET, round: 2, bookRoot: digest('1'), orderCount: 0, rulesHash: digest('c') };
    const result = { market: MARKET, round: 2, resultHash: digest('2') };
    expect(await chain.commitBook(book)).toEqual(await chain.commitBook(book));
    expect(await chain.postResult(result)).toEqual(await chain.postResult(result));
  });

  it('settles 1,000 records at once and pays them out', async () => {
    const records = dayOfRecords(1_000);
    const paid = total(records, ({ kind }) => kind === 'flexibility');
    const passedOn = total(records, ({ kind }) => kind === 'reward');
    const [dsoBefore] = await chain.balances([DSO]);

    const receipts = await chain.settle(batch(0, records));
    expect(receipts).toHaveLength(1);
    expect(receipts[0]!.gasUsed / records.length).toBeLessThan(3_500);
    expect(await chain.recordsRoot(MARKET, 0)).toBe(batch(0, records).recordsRoot);
    expect(await chain.balances([DSO, AGGREGATOR])).toEqual([
      { number: DSO, free: dsoBefore!.free - paid, claimable: 0n, locked: 0n, bonded: 0n },
      { number: AGGREGATOR, free: 0n, claimable: paid - passedOn, locked: 0n, bonded: 0n },
    ]);

    await chain.payOut([AGGREGATOR, ...prosumers]);
    const accounts = await Promise.all(prosumers.map((prosumer) => chain.accountBalance(prosumer)));
    expect(accounts.reduce((sum, amount) => sum + amount, 0n)).toBe(passedOn);
    expect(await chain.accountBalance(AGGREGATOR)).toBe(paid - passedOn);
    expect(await chain.payOut(prosumers)).toEqual([]);
  });

  it('settles a period once: the same again changes nothing, anything else is refused', async () => {
    const records = dayOfRecords(10);
    const receipts = await chain.settle(batch(1, records));
    const balances = await chain.balances(prosumers);

    expect(await chain.settle(batch(1, records))).toEqual(receipts);
    await expect(chain.settle(batch(1, dayOfRecords(12)))).rejects.toThrow('FlexibilitySettlement_AlreadySettled');
    expect(await chain.balances(prosumers)).toEqual(balances);
  });

  it('refuses an amount that is off by one, by the name of the error', async () => {
    const [honest] = dayOfRecords(2);
    const dishonest = [{ ...honest!, amount: honest!.amount + 1n }];
    await expect(chain.settle(batch(2, dishonest))).rejects.toMatchObject({
      name: 'ContractRefusal',
      errorName: 'FlexibilitySettlement_WrongAmount',
      args: [0n, honest!.amount + 1n, honest!.amount],
    });
    expect(await chain.recordsRoot(MARKET, 2)).toBeUndefined();
  });

  it('refuses a payer who is not covered', async () => {
    const uncovered = [record(0, 'energy', OPERATOR, FIRST_PROSUMER, 1)];
    await expect(chain.settle(batch(2, uncovered))).rejects.toThrow('FlexibilityEscrow_InsufficientFunds(3, 0, 16080)');
  });

  it('settles in several transactions what does not fit into one, below the gas limit of mainnet', async () => {
    await chain.fundEscrow(DSO, 10_000_000_000n);
    const records = dayOfRecords(24_000);
    const receipts = await chain.settle(batch(3, records));
    expect(receipts).toHaveLength(2);
    for (const { gasUsed } of receipts) expect(gasUsed).toBeLessThan(16_777_216);
    expect(await chain.recordsRoot(MARKET, 3)).toBe(batch(3, records).recordsRoot);
    expect(await chain.settle(batch(3, records))).toEqual(receipts);
  });

  it('settles a period in which nothing was delivered', async () => {
    await chain.settle(batch(4, []));
    expect(await chain.recordsRoot(MARKET, 4)).toBe(batch(4, []).recordsRoot);
  });

  it('sends calls that are made at once one after the other', async () => {
    const rounds = [11, 12, 13, 14].map((round) => ({
      ...{ market: MARKET, round, bookRoot: digest('a') },
      ...{ orderCount: 1, rulesHash: digest('c') },
    }));
    const receipts = await Promise.all(rounds.map((commitment) => chain.commitBook(commitment)));
    const blocks = receipts.map(({ blockNumber }) => blockNumber);
    expect(blocks).toEqual(blocks.map((_, i) => blocks[0]! + i));
  });
});

describe('the embedded chain', () => {
  async function run(): Promise<ChainReceipt[]> {
    const { anvil, chain } = await openMarket();
    try {
      return [
        ...(await chain.register(participants, mandates)),
        ...(await chain.fundEscrow(DSO, 1_000_000_000n)),
        ...(await chain.settle(batch(0, dayOfRecords(100)))),
      ];
    } finally {
      await chain.close();
      await anvil.stop();
    }
  }

  it('gives the same transactions in the same blocks when the same day is run again', async () => {
    const [first, second] = [await run(), await run()];
    expect(first).toHaveLength(6);
    expect(second).toEqual(first);
  });

  it('is gone when it was stopped', async () => {
    const anvil = await EmbeddedChain.start({ mnemonic: PHRASE, genesisAt: GENESIS_AT });
    await anvil.stop();
    await anvil.stop();
    await expect(connect(anvil.rpcUrl, { retryCount: 0 }).getChainId()).rejects.toThrow();
  });

  it('says what is wrong when anvil does not start', async () => {
    await expect(EmbeddedChain.start({ mnemonic: 'not a phrase', genesisAt: GENESIS_AT })).rejects.toThrow(
      /anvil did not start \(exit code \d+\)/,
    );
  });
});
