import { DecidedMarket } from '../../test/support/decided-market.js';
import { NOON, offer, QUARTER, request } from '../../test/support/village.js';
import type { Statement } from '../domain/billing/statement.js';
import type { Reading } from '../domain/events.js';
import { isDecided } from '../domain/round.js';
import { dispatchesOf } from '../domain/statistics/delivery-statistics.js';
import { reliefStatistics } from '../domain/statistics/relief-statistics.js';
import { completed } from '../domain/steps.js';
import { ledgerStatement } from './ledger-statement.js';
import { roundStatistics } from './network-statistics.js';
import { settledPeriods } from './period-range.js';
import { settlePeriod } from './period-settlement.js';
import { openRound } from './round-closing.js';

const metering = { acceptedForSeconds: 86_400, substitute: { method: 'baseline' } } as const;

/** Ada is awarded 3 kW in each of the rounds, 750 Wh, at the 200.00 that relief is worth; nobody else is there. Each round is a settlement period. */
function awarded(rounds: number): DecidedMarket {
  const market = DecidedMarket.village({ rules: { metering } });
  for (let round = 0; round < rounds; round++) {
    market.opensRound();
    market.nominate('lumen', round, { meteringPoint: 'mp-ada', powerW: 0 });
    market.submit('lumen', round, offer(`o${round}`));
    market.publish('gridco', round, request(`r${round}`));
    market.clears(round);
  }
  return market;
}

function read(market: DecidedMarket, round: number, energyWh: number, revision?: number): void {
  const corrected: Partial<Reading> = revision === undefined ? {} : { revision, reason: 'meter-fault' };
  expect(market.read('metron', { meteringPoint: 'mp-ada', round, energyWh, ...corrected })).toBe(market.sequence);
}

const told = ({ settlements }: Statement) =>
  settlements.map(({ period, kind, energyWh, net, deliveryStart, corrects }) => [
    ...[period, kind, energyWh, net, (deliveryStart! - NOON) / QUARTER, corrects],
  ]);

describe('statements out of the market’s own ledger', () => {
  const market = awarded(3);
  for (const round of [0, 1, 2]) read(market, round, 700);
  market.settles(0);
  read(market, 0, 500, 2);
  for (const period of [1, 2]) market.settles(period);
  const of = (id: string, periods: number[]) =>
    ledgerStatement(market.state, market.state.participants.get(id)!, periods);

  it('say of a correction which period it corrects, and when that energy was delivered', () => {
    const reward = (energyWh: number) => (BigInt(energyWh) * 20_000n * 8_000n) / 1_000_000n;
    expect(told(of('ada', [1]))).toEqual([
      [1, 'reward', 700, reward(700), 1, undefined],
      [1, 'reward-correction', 500, reward(500), 0, 0],
      [1, 'reward-correction', 700, -reward(700), 0, 0],
    ]);
  });

  it('sum to zero over everybody, and open with what was settled before', () => {
    const everybody = [...market.state.participants.keys()];
    for (const periods of [[0], [1], [0, 1, 2]]) {
      const nets = everybody.map((id) => of(id, periods).settled).map(({ credit, debit }) => credit - debit);
      expect(nets.reduce((sum, net) => sum + net, 0n)).toBe(0n);
    }
    for (const id of everybody) {
      expect(of(id, [1]).opening).toBe(of(id, [0]).closing);
      expect(of(id, [2]).closing).toBe(of(id, [0, 1, 2]).closing);
    }
  });

  it('have delivery by the last reading, and relief with what it cost, whatever was corrected', () => {
    const { delivery, congestionPoints } = completed(roundStatistics(market.state, [0, 1, 2]));
    expect(delivery).toEqual({ dispatches: 3, awardedWh: 2_250n, deliveredWh: 1_900n, unread: 0 });
    const paid = 1_900n * 20_000n;
    expect(congestionPoints).toEqual([
      { congestionPoint: 'north', requestedMtus: 3, peakReliefW: 3_000, reliefWs: 8_100_000n, paidTickWh: paid },
    ]);
    const rounds = [...market.state.rounds.values()].filter(isDecided);
    expect(reliefStatistics(market.state, rounds.slice(0, 1), [])[0]).toMatchObject({
      requestedMtus: 1,
      paidTickWh: 0n,
    });
  });
});

it('a meter that was not read counts as not delivered', () => {
  const market = awarded(1);
  market.settles(0);
  const [round] = [...market.state.rounds.values()].filter(isDecided);
  const [dispatch] = dispatchesOf(market.state, round!);
  expect(dispatch).toMatchObject({ provider: 'lumen', meteringPoint: 'mp-ada', awardedWh: 750, baselineW: 0 });
  expect(dispatch!.deliveredWh).toBeUndefined();
  expect(completed(roundStatistics(market.state, [0])).delivery).toMatchObject({ deliveredWh: 0n, unread: 1 });
});

describe('the periods that are asked for', () => {
  const { state } = (() => {
    const market = awarded(3);
    for (const period of [0, 1]) market.settles(period);
    return market;
  })();

  it.each([
    [{}, [1]],
    [{ firstPeriod: 0 }, [0]],
    [{ lastPeriod: 0 }, [0]],
    [{ firstPeriod: 0, lastPeriod: 1 }, [0, 1]],
  ])('%j', (asked, periods) => {
    expect(settledPeriods(state, asked, 10)).toEqual({ ok: true, value: periods });
  });

  it.each([
    [{ firstPeriod: 1, lastPeriod: 0 }, 'malformed-message', 'lastPeriod'],
    [{ firstPeriod: 0, lastPeriod: 10 }, 'malformed-message', 'lastPeriod'],
    [{ firstPeriod: 0, lastPeriod: 2 }, 'out-of-order', 'lastPeriod'],
    [{ firstPeriod: 5 }, 'out-of-order', 'firstPeriod'],
  ])('%j is refused', (asked, code, field) => {
    expect(settledPeriods(state, asked, 10)).toMatchObject({ ok: false, rejection: { code, field } });
  });

  it('are none where nothing is settled', () => {
    expect(settledPeriods(awarded(1).state, {}, 10)).toMatchObject({ ok: false, rejection: { code: 'out-of-order' } });
  });
});

test('a settlement that rests on a substitute is marked, in the statement', () => {
  const market = DecidedMarket.village({
    rules: { metering: { ...metering, substitute: { method: 'comparable-days', days: 2, least: 1 } } },
  });
  for (let day = 0; day < 2; day++) {
    market.accept(openRound(NOON + day * 86_400));
    if (day === 1) {
      market.nominate('lumen', day, { meteringPoint: 'mp-ada', powerW: 0 });
      market.submit('lumen', day, offer('o'));
      market.publish('gridco', day, request('r'));
    }
    market.clears(day);
  }
  market.read('metron', { meteringPoint: 'mp-ada', round: 0, energyWh: 500 }, NOON + 80_000);
  const now = NOON + 2 * 86_400;
  for (const period of [0, 1]) market.accept(settlePeriod(period, now));
  const statement = ledgerStatement(market.state, market.participant('ada'), [0, 1]);
  expect(statement.settlements.map(({ energyWh, isSubstitute }) => [energyWh, isSubstitute])).toEqual([[500, true]]);
});
