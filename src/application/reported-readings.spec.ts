import { generateKeyPairSync } from 'node:crypto';
import { DecidedMarket } from '../../test/support/decided-market.js';
import { JournalFolder } from '../../test/support/journaled-market.js';
import { NOON, QUARTER } from '../../test/support/village.js';
import { p256Signer, type ReadingSigner, readingVerifier } from '../adapters/chain/reading-signature.js';
import { readingsDigest, readingsTree } from '../domain/metering/attestation.js';
import type { Market } from './market.js';
import { registerReadingKey } from './registration.js';
import {
  attestedReading,
  type ReportedReading,
  recordReported,
  recordSigned,
  recordUnsigned,
} from './reported-readings.js';

const NOW = NOON + 96 * QUARTER;
const [old, device, other] = [0, 1, 2].map(() =>
  p256Signer(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey),
);

let folder: JournalFolder;
let market: Market;
beforeEach(async () => {
  const decided = DecidedMarket.village();
  for (let round = 0; round < 3; round++) decided.opensRound();
  for (const [index, signer] of [old!, device!].entries())
    decided.accept(registerReadingKey({ participant: 'metron', ...signer.key, validFrom: NOON + index * QUARTER }, ''));
  folder = await JournalFolder.create();
  market = await folder.village({}, decided);
});
afterEach(() => folder.remove());

const salt = (digit: string) => `0x${digit.repeat(64)}`;
const reading = (round: number, energyWh: number): ReportedReading => ({
  ...{ meteringPoint: 'mp-ada', start: NOON + round * QUARTER, energyWh, salt: salt(String(round)) },
});

async function signed(by: ReadingSigner, readings: readonly ReportedReading[], sent = readings) {
  const attested = readings.map(({ start = 0, salt: drawn = '', ...rest }) =>
    attestedReading(market.state, { ...rest, round: (start - NOON) / QUARTER }, drawn),
  );
  const signature = await by.sign(readingsDigest('village', readingsTree(attested).root, readings.length));
  return recordSigned(market, readingVerifier, market.state.participants.get('metron')!, sent, signature, NOW);
}

test('a batch is taken under the key of its time, and each of its readings decided by itself', async () => {
  const taken = await signed(device!, [reading(1, 100), reading(2, 9_999_999)]);
  const sequence = market.durableSequence;
  const implausible = expect.objectContaining({ code: 'reading-implausible', field: 'readings[1].energyWh' });
  expect(taken).toEqual({
    ok: true,
    value: {
      results: [
        { ok: true, sequence },
        { ok: false, rejection: implausible },
      ],
    },
  });
  expect(market.state.readings.get('1/0/mp-ada')).toEqual({ energyWh: 100, revision: 1 });
  expect(await signed(device!, [reading(1, 100)])).toMatchObject({ value: { results: [{ ok: true, sequence }] } });
  expect(market.durableSequence).toBe(sequence);
});

test('the signature is over exactly these readings, by the one key that is valid then', async () => {
  const invalid = { ok: false, rejection: { code: 'signature-invalid', field: 'signature' } };
  const batch = [reading(1, 100), reading(2, 200)];
  expect(await signed(other!, batch)).toMatchObject(invalid);
  expect(await signed(old!, batch)).toMatchObject(invalid);
  expect(await signed(device!, batch, [...batch].reverse())).toMatchObject(invalid);
  expect(await signed(device!, batch, batch.slice(1))).toMatchObject(invalid);
  expect(await signed(device!, batch, [batch[0]!, reading(2, 201)])).toMatchObject(invalid);
  expect(await signed(device!, [reading(0, 1), reading(1, 100)])).toMatchObject({
    rejection: { code: 'signature-invalid', field: 'readings[1].start' },
  });
  expect(await signed(old!, [reading(0, 1)])).toMatchObject({ ok: true });
  expect(market.state.readings.size).toBe(1);
});

test('a signed reading has a salt, and is in its batch once', async () => {
  const { salt: _, ...bare } = reading(1, 100);
  expect(await signed(device!, [reading(1, 100)], [bare])).toMatchObject({
    rejection: { code: 'malformed-message', field: 'readings[0].salt' },
  });
  expect(await signed(device!, [reading(1, 100), reading(1, 100)])).toMatchObject({
    rejection: { code: 'duplicate-id', field: 'readings[1].meteringPoint' },
  });
});

test.each<[string, number]>([
  ['unknown-round start', NOON - QUARTER],
  ['unknown-round start', NOON + 3 * QUARTER],
  ['unknown-period start', NOON + 1],
])('a start that no market time unit has is refused: %s', (refusal, start) => {
  const decided = DecidedMarket.village();
  for (let round = 0; round < 3; round++) decided.opensRound();
  const by = decided.participant('metron');
  expect(decided.decide(recordReported(by, { meteringPoint: 'mp-ada', start, energyWh: 1 }, NOW, ''))).toBe(refusal);
});

test('keys of meter operators follow each other in time, and somebody can have them', () => {
  const decided = DecidedMarket.village();
  const key = { participant: 'metron', ...device!.key, validFrom: NOON };
  const register = (changed: Partial<typeof key>) => decided.decide(registerReadingKey({ ...key, ...changed }, ''));
  const sequence = register({});
  expect(sequence).toBe(decided.sequence);
  expect(register({})).toBe(sequence);
  expect(register({ publicKey: other!.key.publicKey })).toBe('out-of-order validFrom');
  expect(register({ publicKey: `0x${'1'.repeat(128)}`, validFrom: NOON + 1 })).toBe('malformed-message publicKey');
  expect(register({ scheme: 'secp256k1', publicKey: `0x${'0'.repeat(40)}` })).toBe('malformed-message publicKey');
  expect(register({ participant: 'ada' })).toBe('unknown-participant participant');
});

test('no key is valid from before what was signed with another: the contract would find that to be unsigned', async () => {
  await signed(device!, [reading(2, 100)]);
  const register = (validFrom: number) =>
    market.execute(registerReadingKey({ participant: 'metron', ...other!.key, validFrom }, ''));
  expect(await register(NOON + 2 * QUARTER)).toMatchObject({ rejection: { code: 'out-of-order', field: 'validFrom' } });
  expect(await register(NOON + 2 * QUARTER + 1)).toMatchObject({ ok: true });
});

test('where the rules demand signatures nothing is taken without one, and signed readings are', async () => {
  const differently = {
    rules: { metering: { acceptedForSeconds: 86_400, substitute: { method: 'baseline' }, signatures: 'required' } },
  } as const;
  const decided = DecidedMarket.village(differently);
  for (let round = 0; round < 3; round++) decided.opensRound();
  decided.accept(registerReadingKey({ participant: 'metron', ...device!.key, validFrom: NOON }, ''));
  await folder.remove();
  folder = await JournalFolder.create();
  market = await folder.village(differently, decided);
  const metron = market.state.participants.get('metron')!;
  const { salt: _, ...bare } = reading(1, 100);
  expect(await recordUnsigned(market, metron, [bare], NOW)).toMatchObject({
    rejection: { code: 'signature-missing', field: 'signature' },
  });
  expect(market.state.readings.size).toBe(0);
  expect(await signed(other!, [reading(1, 100)])).toMatchObject({ rejection: { code: 'signature-invalid' } });
  expect(await signed(device!, [reading(1, 100)])).toMatchObject({ ok: true });
  expect(market.state.readings.get('1/0/mp-ada')).toEqual({ energyWh: 100, revision: 1 });
});

test('where they do not, readings are taken on the word of the session', async () => {
  const metron = market.state.participants.get('metron')!;
  const { salt: _, ...bare } = reading(1, 100);
  expect(await recordUnsigned(market, metron, [bare], NOW)).toMatchObject({ value: { results: [{ ok: true }] } });
});
