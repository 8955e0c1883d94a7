import { type SettlementLine, type Statement, statementOf } from '../domain/billing/statement.js';
import { checkAmongEachOther } from './statement-check.js';

const line: SettlementLine = {
  ...{ period: 0, place: 0, mtu: 0, kind: 'flexibility', orderSequence: 7 },
  ...{ counterparty: 2, energyWh: 300, priceTicks: 8_000, shareBps: 10_000, net: -24_000n },
};

/** The statement of a participant who settled once with another: `[participant, counterparty, net, energyWh]`. */
function told([participant, counterparty, net, energyWh = 300]: readonly [number, number, bigint, number?]): Statement {
  const settlements = [{ ...line, counterparty, net, energyWh }];
  return statementOf({ participant, opening: 0n, settlements, movements: [] });
}

const quiet = statementOf({ participant: 3, opening: 5n, settlements: [], movements: [] });

describe('the statements of everybody against each other', () => {
  it('fit where one’s claim is the other’s debt', () => {
    const statements = [told([1, 2, -24_000n]), told([2, 1, 24_000n]), quiet];
    expect(checkAmongEachOther(statements)).toMatchObject({ ok: true, detail: '' });
  });

  it.each<[string, Statement[], string]>([
    ['one is owed a unit more', [told([1, 2, -24_000n]), told([2, 1, 24_001n])], 'all settlements come to 1; '],
    ['the energy differs', [told([1, 2, -24_000n]), told([2, 1, 24_000n, 301])], 'participants 1 and 2 tell different'],
    [
      'both name a third',
      [told([1, 3, -24_000n]), told([2, 3, 24_000n]), quiet],
      'participants 1 and 3 tell different',
    ],
    ['one is missing', [told([1, 2, -24_000n])], 'all settlements come to -24000; participants 1 and 2'],
  ])('are found out where %s', (_, statements, detail) => {
    const check = checkAmongEachOther(statements);
    expect(check.ok).toBe(false);
    expect(check.detail).toContain(detail);
  });
});
