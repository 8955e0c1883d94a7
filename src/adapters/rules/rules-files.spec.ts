import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packagedRules } from '../../config.js';
import { readRules, rulesFilesAt } from './rules-files.js';

const packaged = join(packagedRules, 'schutterwald-local-energy.json');
// biome-ignore lint/suspicious/noExplicitAny: a file may say anything.
type Json = any;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gridclear-rules-'));
  cpSync(packagedRules, folder, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The packaged local market, told differently. */
function rulesSaying(tell: (rules: Json) => void): string {
  const rules = JSON.parse(readFileSync(packaged, 'utf8'));
  tell(rules);
  return written('rules.json', JSON.stringify(rules));
}

/** Periods of so many quarter-hours come onto the chain this way. */
function settles(rules: Json, onChain: string, settlementPeriodMtus: number): void {
  Object.assign(rules, { settlement: { onChain }, settlementPeriodMtus });
}

/** The same of the records of prosumers, in periods of a day. */
function salts(rules: Json, onChain: string, prosumerRecords: string): void {
  Object.assign(rules, { settlement: { onChain, prosumerRecords }, settlementPeriodMtus: 96 });
}

function networkSaying(network: unknown): string {
  written('network.json', JSON.stringify(network));
  return rulesSaying((rules) => {
    rules.network = 'network.json';
  });
}

function written(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

function refusal(file: string): string {
  const read = readRules(file);
  return read.ok ? 'admitted' : `${read.rejection.code} ${read.rejection.field}`.trim();
}

const computed = { method: 'high-5-of-10', frozenBeforeDeliverySeconds: 1_800, timeZone: 'Europe/Berlin' };
const blocks = { maxBlocksPerRound: 2, maxBlocksPerParticipant: 2, searchNodeLimit: 1 };
const branch = { node: 'a', parent: 'root', exportLimitW: 1, importLimitW: 1 };

describe('the rules that come with gridclear', () => {
  test.each(rulesFilesAt(packagedRules))('are admitted: %s', (file) => {
    expect(readRules(file)).toMatchObject({
      ok: true,
      value: { file, rulesHash: expect.stringMatching(/^0x[0-9a-f]{64}$/) },
    });
  });

  test('a folder is its rules files by name, without the schema; a file is itself', () => {
    const names = ['day-ahead', 'flexibility', 'local-energy'].map((name) => `schutterwald-${name}.json`);
    expect(rulesFilesAt(packagedRules)).toEqual(names.map((name) => join(packagedRules, name)));
    expect(rulesFilesAt(packaged)).toEqual([packaged]);
    expect(rulesFilesAt('/no/such/rules.json')).toEqual(['/no/such/rules.json']);
  });
});

test('the hash binds every rule and the network, and nothing but them', () => {
  const hashOf = (file: string) => {
    const read = readRules(file);
    if (!read.ok) throw new Error(read.rejection.message);
    return read.value.rulesHash;
  };
  const original = hashOf(packaged);
  const reordered = rulesSaying((rules) => {
    const { market } = rules;
    delete rules.market;
    delete rules.$schema;
    rules.market = market;
  });
  expect(hashOf(reordered)).toBe(original);
  const changes = [
    (rules: Json) => rules.version++,
    (rules: Json) => (rules.pricePoint = 'lowest'),
    (rules: Json) => (rules.upstream.buyPrice = '80.01'),
    (rules: Json) => (rules.network = 'networks/schutterwald-full.json'),
    (rules: Json) => delete rules.network,
  ].map((change) => hashOf(rulesSaying(change)));
  expect(new Set([original, ...changes]).size).toBe(6);
});

test('prices are ticks, and a market without a network is one node', () => {
  const file = rulesSaying((rules) => delete rules.network);
  expect(readRules(file)).toMatchObject({
    ok: true,
    value: {
      rules: { upstream: { kind: 'priced', sellPrice: 32_000, buyPrice: 8_000 }, order: { minLimit: -50_000 } },
      network: { root: 'root', branches: [] },
    },
  });
});

test.each(['0.00', '80.00', '3000.00'])('a ceiling for single providers of %s is a price of the rules', (ceiling) => {
  const file = rulesSaying((rules) => {
    rules.singleProviderCeiling = ceiling;
  });
  expect(readRules(file)).toMatchObject({ value: { rules: { singleProviderCeiling: Number(ceiling) * 100 } } });
});

test('orders can be signed where the auction checks rounds', () => {
  const signed = rulesSaying((rules) => {
    rules.signedOrders = true;
  });
  expect(readRules(signed)).toMatchObject({ ok: true, value: { rules: { signedOrders: true } } });
  const recorded = rulesSaying((rules) => {
    rules.signedOrders = true;
    rules.pricing = 'pay-as-bid';
  });
  expect(readRules(recorded)).toMatchObject({ rejection: { code: 'unsupported', field: 'signedOrders' } });
});

test.each<[string, (rules: Json) => void]>([
  ['unsupported sealedBids', (rules) => (rules.pricing = 'pay-as-bid')],
  ['unsupported signedOrders', (rules) => (rules.signedOrders = true)],
  ['malformed-message book', (rules) => (rules.book = 'open')],
  ['malformed-message sealedBids.revealSeconds', (rules) => (rules.sealedBids.revealSeconds = 300)],
])('bids are sealed where that can be judged and is over in time, else %s', (fault, change) => {
  const sealed = (rules: Json) => {
    rules.sealedBids = { revealSeconds: 299 };
  };
  expect(readRules(rulesSaying(sealed))).toMatchObject({
    value: { rules: { sealedBids: { revealSeconds: 299 } } },
  });
  const refused = readRules(
    rulesSaying((rules) => {
      sealed(rules);
      change(rules);
    }),
  );
  expect(refused.ok ? 'admitted' : `${refused.rejection.code} ${refused.rejection.field}`).toBe(fault);
});

describe('a fault is named', () => {
  test.each<[string, (rules: Json) => void]>([
    ['malformed-message market', (rules) => delete rules.market],
    ['malformed-message market', (rules) => (rules.market = 'two words')],
    ['malformed-message version', (rules) => (rules.version = 0)],
    ['malformed-message title', (rules) => (rules.title = '')],
    ['malformed-message currency', (rules) => (rules.currency = 'Euro')],
    ['malformed-message mtuSeconds', (rules) => (rules.mtuSeconds = 1_000)],
    ['malformed-message products', (rules) => (rules.products = [])],
    ['malformed-message products[1]', (rules) => (rules.products = ['energy', 'heat'])],
    ['duplicate-id products[1]', (rules) => (rules.products = ['energy', 'energy'])],
    ['malformed-message upstream.kind', (rules) => (rules.upstream.kind = 'above')],
    ['malformed-message upstream.buyPrice', (rules) => delete rules.upstream.buyPrice],
    ['price-off-tick upstream.buyPrice', (rules) => (rules.upstream.buyPrice = '80.001')],
    ['price-out-of-bounds upstream.buyPrice', (rules) => (rules.upstream.buyPrice = '320.01')],
    ['malformed-message pricing', (rules) => (rules.pricing = 'fair')],
    ['malformed-message pricePoint', (rules) => (rules.pricePoint = 'fair')],
    ['malformed-message marginalAllocation', (rules) => (rules.marginalAllocation = 'random')],
    ['quantity-out-of-bounds order.minQuantityW', (rules) => (rules.order.minQuantityW = 0)],
    ['quantity-out-of-bounds order.minQuantityW', (rules) => (rules.order.minQuantityW = 500_001)],
    ['quantity-not-integral order.maxQuantityW', (rules) => (rules.order.maxQuantityW = 1.5)],
    ['quantity-out-of-bounds order.maxQuantityW', (rules) => (rules.order.maxQuantityW = 1_000_000_001)],
    ['quantity-off-step order.minQuantityW', (rules) => (rules.order.quantityStepW = 3)],
    ['price-out-of-bounds order.minLimit', (rules) => (rules.order.minLimit = '3000.01')],
    ['price-out-of-bounds order.maxLimit', (rules) => (rules.order.maxLimit = '1000000.01')],
    ['malformed-message order.maxLimit', (rules) => (rules.order.maxLimit = 'much')],
    ['malformed-message order.maxOrdersPerRound', (rules) => (rules.order.maxOrdersPerRound = 1_000_001)],
    ['malformed-message order.maxOrdersPerParticipant', (rules) => (rules.order.maxOrdersPerParticipant = 100_001)],
    ['malformed-message order.maxOrdersPerParticipant', (rules) => delete rules.order.maxOrdersPerParticipant],
    ['unknown-field order.tip', (rules) => (rules.order.tip = 1)],
    ['malformed-message gate', (rules) => (rules.gate.closesBeforeDeliverySeconds = 7_200)],
    ['malformed-message gate.opensBeforeDeliverySeconds', (rules) => (rules.gate.opensBeforeDeliverySeconds = -1)],
    ['malformed-message book', (rules) => (rules.book = 'ajar')],
    ['malformed-message baseline', (rules) => (rules.baseline = 'guessed')],
    ['malformed-message paymentRule', (rules) => (rules.paymentRule = 'cliff')],
    ['malformed-message settlementPeriodMtus', (rules) => (rules.settlementPeriodMtus = 3_001)],
    ['malformed-message settlementPeriodMtus', (rules) => (rules.horizonMtus = 5)],
    ['malformed-message settlement.onChain', (rules) => (rules.settlement = { onChain: 'committed' })],
    ['unsupported settlement.onChain', (rules) => settles(rules, 'posted', 95)],
    ['unsupported settlement.onChain', (rules) => settles(rules, 'auto', 95)],
    [
      'unsupported settlement.onChain',
      (rules) => {
        settles(rules, 'posted', 96);
        rules.trading = 'continuous-then-auction';
      },
    ],
    ['admitted', (rules) => settles(rules, 'executed', 95)],
    ['admitted', (rules) => settles(rules, 'posted', 96)],
    ['malformed-message settlement.prosumerRecords', (rules) => salts(rules, 'posted', 'hidden')],
    ['unsupported settlement.prosumerRecords', (rules) => salts(rules, 'executed', 'salted')],
    ['unsupported settlement.prosumerRecords', (rules) => salts(rules, 'auto', 'salted')],
    ['admitted', (rules) => salts(rules, 'posted', 'salted')],
    ['admitted', (rules) => salts(rules, 'executed', 'public')],
    [
      'malformed-message blockOrders.maxBlocksPerRound',
      (rules) => (rules.blockOrders = { ...blocks, maxBlocksPerRound: 0 }),
    ],
    [
      'malformed-message blockOrders.maxBlocksPerParticipant',
      (rules) => (rules.blockOrders = { ...blocks, maxBlocksPerRound: 1 }),
    ],
    [
      'malformed-message blockOrders.searchNodeLimit',
      (rules) => (rules.blockOrders = { ...blocks, searchNodeLimit: 0 }),
    ],
    [
      'malformed-message blockOrders.searchNodeLimit',
      (rules) => (rules.blockOrders = { ...blocks, searchNodeLimit: 200_001 }),
    ],
    [
      'malformed-message blockOrders.maxBlocksPerRound',
      (rules) => (rules.blockOrders = { ...blocks, maxBlocksPerRound: 5_001 }),
    ],
    ['malformed-message horizonMtus', (rules) => (rules.horizonMtus = 97)],
    [
      'malformed-message activation.enduranceMtus',
      (rules) => (rules.activation = { enduranceMtus: 0, cooldownMtus: 0 }),
    ],
    ['malformed-message singleProviderCeiling', (rules) => (rules.singleProviderCeiling = 'dear')],
    ['price-off-tick singleProviderCeiling', (rules) => (rules.singleProviderCeiling = '80.001')],
    ['price-out-of-bounds singleProviderCeiling', (rules) => (rules.singleProviderCeiling = '-0.01')],
    ['price-out-of-bounds singleProviderCeiling', (rules) => (rules.singleProviderCeiling = '3000.01')],
    [
      'price-out-of-bounds singleProviderCeiling',
      (rules) => {
        rules.order.minLimit = '10.00';
        rules.singleProviderCeiling = '9.99';
      },
    ],
    [
      'unsupported singleProviderCeiling',
      (rules) => {
        rules.blockOrders = blocks;
        rules.singleProviderCeiling = '80.00';
      },
    ],
    [
      'unsupported singleProviderCeiling',
      (rules) => {
        rules.trading = 'continuous';
        rules.singleProviderCeiling = '80.00';
      },
    ],
    ['malformed-message penalty', (rules) => (rules.paymentRule = 'usef')],
    ['malformed-message penalty', (rules) => (rules.penalty = { price: '1.00', collateral: '1.00' })],
    [
      'price-out-of-bounds penalty.collateral',
      (rules) => {
        rules.paymentRule = 'usef';
        rules.penalty = { price: '1.00', collateral: '-1.00' };
      },
    ],
    ['malformed-message baseline', (rules) => (rules.baseline = 'guessed')],
    [
      'malformed-message baseline.frozenBeforeDeliverySeconds',
      (rules) => (rules.baseline = { ...computed, frozenBeforeDeliverySeconds: 60 }),
    ],
    ['malformed-message baseline.gapMtus', (rules) => (rules.baseline = { ...computed, method: '5-of-5-adjusted' })],
    ['malformed-message baseline.timeZone', (rules) => (rules.baseline = { ...computed, timeZone: 'Europe/Nowhere' })],
    [
      'malformed-message baseline.method.x',
      (rules) => (rules.baseline = { ...computed, method: { kind: 'x-of-y', pick: 'high', x: 3, y: 2 } }),
    ],
    ['unknown-field colour', (rules) => (rules.colour = 'green')],
    ['malformed-message network', (rules) => (rules.network = 'networks/none.json')],
  ])('%s', (named, tell) => {
    expect(refusal(rulesSaying(tell))).toBe(named);
  });

  test.each<[string, unknown]>([
    ['malformed-message network', 'a tree'],
    ['malformed-message network.root', { branches: [] }],
    ['malformed-message network.branches[0].parent', { root: 'root', branches: [{ ...branch, parent: '' }] }],
    [
      'quantity-out-of-bounds network.branches[0].exportLimitW',
      { root: 'root', branches: [{ ...branch, exportLimitW: -1 }] },
    ],
    ['unknown-field network.branches[0].colour', { root: 'root', branches: [{ ...branch, colour: 'red' }] }],
    ['duplicate-id network.branches[1].node', { root: 'root', branches: [branch, branch] }],
    ['unknown-node network.branches[0].parent', { root: 'root', branches: [{ ...branch, parent: 'b' }] }],
    ['not-a-tree network.branches[0].node', { root: 'root', branches: [{ ...branch, node: 'root' }] }],
    [
      'not-a-tree network.branches[0].parent',
      {
        root: 'root',
        branches: [
          { ...branch, parent: 'b' },
          { ...branch, node: 'b', parent: 'a' },
        ],
      },
    ],
  ])('of the network: %s', (named, network) => {
    expect(refusal(networkSaying(network))).toBe(named);
  });

  test('a file that is missing, or is not JSON, is named itself', () => {
    const missing = join(folder, 'missing.json');
    const broken = written('broken.json', '{ "market": ');
    expect(readRules(missing)).toMatchObject({
      rejection: { code: 'malformed-message', message: expect.stringContaining(missing) },
    });
    expect(readRules(broken)).toMatchObject({
      rejection: { code: 'malformed-message', message: expect.stringContaining(`${broken} is not JSON`) },
    });
    written('network.json', '[');
    const file = rulesSaying((rules) => {
      rules.network = 'network.json';
    });
    expect(refusal(file)).toBe('malformed-message network');
  });
});

test.each([
  ['posted', undefined, { onChain: 'posted', prosumerRecords: 'salted' }],
  ['posted', 'public', { onChain: 'posted' }],
  ['auto', undefined, { onChain: 'auto' }],
  ['executed', 'public', { onChain: 'executed' }],
] as const)('a market that is %s, with records of prosumers that are %s', (onChain, records, settlement) => {
  const file = rulesSaying((rules) => {
    settles(rules, onChain, 96);
    if (records !== undefined) rules.settlement.prosumerRecords = records;
  });
  expect(readRules(file)).toMatchObject({ ok: true, value: { rules: { settlement } } });
  const read = readRules(file);
  expect(read.ok && read.value.rules.settlement).toEqual(settlement);
});
