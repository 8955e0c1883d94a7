import fc from 'fast-check';
import { positionsOf } from '../settlement/positions.js';
import { recordAmount, type SettlementRecord, settlementKinds } from '../settlement/record.js';
import { settlementLines } from './settlement-lines.js';
import { type MovementLine, statementOf } from './statement.js';

const PARTICIPANTS = [1, 2, 3, 4, 5];

const record = fc
  .record({
    mtu: fc.nat(95),
    kind: fc.constantFrom(...settlementKinds),
    payer: fc.constantFrom(...PARTICIPANTS),
    payee: fc.constantFrom(...PARTICIPANTS),
    orderSequence: fc.nat(1_000_000),
    energyWh: fc.nat(1_000_000_000),
    priceTicks: fc.nat(100_000_000),
    shareBps: fc.integer({ min: 1, max: 10_000 }),
  })
  .map((terms): SettlementRecord => {
    const { energyWh, priceTicks, shareBps } = terms;
    return { ...terms, amount: recordAmount(energyWh, priceTicks, shareBps) };
  });
const ledger = fc.array(fc.array(record, { maxLength: 30 }), { maxLength: 5 });
const movements = fc.array(
  fc.record({
    movement: fc.constantFrom('deposited', 'paid-out'),
    net: fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
  }),
  { maxLength: 5 },
);

const sum = (amounts: readonly bigint[]) => amounts.reduce((total, amount) => total + amount, 0n);

function statementIn(
  periods: readonly (readonly SettlementRecord[])[],
  participant: number,
  { opening = 0n, moved = [] as readonly MovementLine[] } = {},
) {
  const settlements = periods.flatMap((records, period) => settlementLines(period, records, participant));
  return statementOf({ participant, opening, settlements, movements: moved });
}

describe('statements over random ledgers', () => {
  it('are the positions of the ledger, and sum to zero', () => {
    fc.assert(
      fc.property(ledger, (periods) => {
        const payments = periods
          .flat()
          .map(({ payer, payee, amount }) => ({ payer: `${payer}`, payee: `${payee}`, amount }));
        const positions = new Map(
          positionsOf(payments).map(({ participant, credit, debit }) => [participant, credit - debit]),
        );
        const nets = PARTICIPANTS.map((participant) => {
          const { settled } = statementIn(periods, participant);
          const net = settled.credit - settled.debit;
          expect(net).toBe(positions.get(`${participant}`) ?? 0n);
          return net;
        });
        expect(sum(nets)).toBe(0n);
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it('say the same of two parties from both sides', () => {
    fc.assert(
      fc.property(ledger, (periods) => {
        const statements = new Map(PARTICIPANTS.map((number) => [number, statementIn(periods, number)]));
        for (const [number, { byCounterparty }] of statements)
          for (const { name, lines, energyWh, credit, debit } of byCounterparty) {
            const back = statements.get(name)!.byCounterparty.find((part) => part.name === number)!;
            expect([lines, energyWh, credit, debit]).toEqual([back.lines, back.energyWh, back.debit, back.credit]);
          }
      }),
      { seed: 6, numRuns: 200 },
    );
  });

  it('lead from the opening to the closing balance by lines, kinds and counterparties alike, wherever they are cut', () => {
    fc.assert(
      fc.property(
        ledger,
        movements,
        fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
        fc.nat(5),
        (periods, moved, opening, cut) => {
          const whole = statementIn(periods, 3, { opening, moved });
          const lines = [...whole.settlements, ...whole.movements].map(({ net }) => net);
          expect(whole.closing).toBe(opening + sum(lines));
          for (const parts of [whole.byKind, whole.byCounterparty])
            expect(sum(parts.map(({ lines: count }) => BigInt(count)))).toBe(BigInt(whole.settlements.length));
          const first = statementIn(periods.slice(0, cut), 3, { opening });
          const rest = statementIn(periods.slice(cut), 3, { opening: first.closing, moved });
          expect(rest.closing).toBe(whole.closing);
        },
      ),
      { seed: 7, numRuns: 200 },
    );
  });
});

it('names every line by its place among all records, and leaves out what one owes oneself', () => {
  const terms = {
    mtu: 0,
    kind: 'energy',
    orderSequence: 7,
    energyWh: 500,
    priceTicks: 8_000,
    shareBps: 10_000,
    amount: 40_000n,
  } as const;
  const records: SettlementRecord[] = [
    { ...terms, payer: 1, payee: 2 },
    { ...terms, payer: 3, payee: 3 },
    { ...terms, payer: 3, payee: 1 },
  ];
  expect(settlementLines(4, records, 3)).toEqual([
    {
      ...{ period: 4, place: 2, mtu: 0, kind: 'energy', counterparty: 1, orderSequence: 7, energyWh: 500 },
      ...{ priceTicks: 8_000, shareBps: 10_000, net: -40_000n },
    },
  ]);
});
