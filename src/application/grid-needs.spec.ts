import { DecidedMarket } from '../../test/support/decided-market.js';
import { offer, request, villageRules } from '../../test/support/village.js';
import type { RequestTerms } from '../domain/request.js';
import { liveRequests } from '../domain/round.js';
import { nominateBaselines } from './grid-needs.js';

function openRound(rules = {}) {
  const market = DecidedMarket.village({ rules });
  const round = market.opensRound();
  return { market, round, book: () => market.state.rounds.get(round)! };
}

describe('a baseline', () => {
  test('is what was said last before the gate', () => {
    const { market, round, book } = openRound();
    for (const powerW of [-4_000, 10_000, -10_000])
      expect(market.nominate('lumen', round, { meteringPoint: 'mp-ada', powerW })).toBe(market.sequence);
    market.closesGate(round);
    expect(market.nominate('lumen', round, { meteringPoint: 'mp-ada', powerW: 0 })).toBe('gate-closed round');
    expect(Object.fromEntries(book().nominations)).toEqual({ '0/mp-ada': -10_000 });
  });

  test.each([
    ['in an unknown round', 'unknown-round round', 'lumen', 7, 'mp-ada', 0],
    ['of an unknown meter', 'unknown-meter nominations[1].meteringPoint', 'lumen', 0, 'mp-dora', 0],
    ['of a meter one does not act for', 'not-permitted nominations[1].meteringPoint', 'lumen', 0, 'mp-bob', 0],
    ['beyond the connection', 'quantity-out-of-bounds nominations[1].powerW', 'lumen', 0, 'mp-ada', -10_001],
  ])('%s is refused, with all that came along: %s', (_, refusal, by, round, meteringPoint, powerW) => {
    const { market, book } = openRound();
    const good = { meteringPoint: 'mp-ada', powerW: 1_000 };
    expect(market.nominate(by, round, good, { meteringPoint, powerW })).toBe(refusal);
    expect(book().nominations.size).toBe(0);
  });

  test('may change after the offer: it is frozen with the book', () => {
    const { market, round } = openRound();
    market.nominate('lumen', round, { meteringPoint: 'mp-ada', powerW: -4_000 });
    market.submit('lumen', round, offer('o'));
    expect(market.nominate('lumen', round, { meteringPoint: 'mp-ada', powerW: -5_000 })).toBe(market.sequence);
  });
});

describe('expected flows', () => {
  test('are what was said last of each branch, with limits where they differ', () => {
    const { market, round, book } = openRound();
    market.expectFlows('gridco', round, { node: 'north', baselineFlowW: 9_000, exportLimitW: 8_000 });
    market.expectFlows('gridco', round, { node: 'south', baselineFlowW: -100 }, { node: 'north', baselineFlowW: 1 });
    expect([...book().flows.values()]).toEqual([
      { node: 'north', baselineFlowW: 1 },
      { node: 'south', baselineFlowW: -100 },
    ]);
  });

  test.each([
    ['of a branch that is not there', 'unknown-congestion-point flows[1].node', 0, 'number-9'],
    ['of the root, which has no branch', 'unknown-congestion-point flows[1].node', 0, 'transformer'],
    ['of an unknown round', 'unknown-round round', 7, 'north'],
  ])('%s are refused, with all that came along: %s', (_, refusal, round, node) => {
    const { market, book } = openRound();
    const good = { node: 'south', baselineFlowW: 1 };
    expect(market.expectFlows('gridco', round, good, { node, baselineFlowW: 1 })).toBe(refusal);
    expect(book().flows.size).toBe(0);
  });

  test('after the gate come too late', () => {
    const { market, round } = openRound();
    market.closesGate(round);
    expect(market.expectFlows('gridco', round, { node: 'north', baselineFlowW: 1 })).toBe('gate-closed round');
  });
});

describe('a request', () => {
  test('is published and withdrawn; both again are answered as before, also after the gate', () => {
    const { market, round, book } = openRound();
    const published = market.publish('gridco', round, request('r'));
    const withdrawn = market.withdraw('gridco', published as number);
    expect([published, withdrawn]).toEqual([market.sequence - 1, market.sequence]);
    for (const closed of [false, true]) {
      if (closed) market.closesGate(round);
      expect(market.publish('gridco', round, request('r'))).toBe(published);
      expect(market.withdraw('gridco', published as number)).toBe(withdrawn);
      expect(liveRequests(book())).toEqual([]);
    }
  });

  test.each<[string, string, Partial<RequestTerms>, number?]>([
    ['in an unknown round', 'unknown-round round', {}, 7],
    ['at a branch that is not there', 'unknown-congestion-point congestionPoint', { congestionPoint: 'number-9' }],
    ['at the root', 'unknown-congestion-point congestionPoint', { congestionPoint: 'transformer' }],
    ['without steps', 'malformed-message steps', { steps: [] }],
    ['of nothing', 'quantity-not-positive steps[0].quantityW', { steps: [{ quantityW: 0, price: 1 }] }],
    ['below zero', 'price-out-of-bounds steps[0].price', { steps: [{ quantityW: 1, price: -1 }] }],
    ['above the highest limit', 'price-out-of-bounds steps[0].price', { steps: [{ quantityW: 1, price: 300_001 }] }],
    [
      'whose prices do not fall',
      'steps-not-falling steps[1].price',
      {
        steps: [
          { quantityW: 1, price: 5 },
          { quantityW: 1, price: 5 },
        ],
      },
    ],
    [
      'with other content under its id',
      'client-id-reused clientRequestId',
      { clientRequestId: 'first', direction: 'down' },
    ],
  ])('%s is refused: %s', (_, refusal, differently, round = 0) => {
    const { market } = openRound();
    market.publish('gridco', 0, request('first'));
    const before = market.state.hash();
    expect(market.publish('gridco', round, request('r', differently))).toBe(refusal);
    expect(market.state.hash()).toBe(before);
  });

  test('after the gate comes too late', () => {
    const { market, round } = openRound();
    const published = market.publish('gridco', round, request('r')) as number;
    market.closesGate(round);
    expect([market.publish('gridco', round, request('late')), market.withdraw('gridco', published)]).toEqual([
      'gate-closed round',
      'gate-closed request',
    ]);
  });

  test.each([
    ['that nobody published', 'gridco', 999],
    ['that is an order', 'gridco', 'order'],
    ['of another', 'lumen', 'request'],
  ] as const)('%s is not withdrawn', (_, by, which) => {
    const { market, round } = openRound();
    market.nominate('lumen', round, { meteringPoint: 'mp-ada', powerW: 0 });
    const sequences = {
      order: market.submit('lumen', round, offer('o')) as number,
      request: market.publish('gridco', round, request('r')) as number,
    };
    expect(market.withdraw(by, which === 999 ? which : sequences[which])).toBe('unknown-request request');
  });

  test('is one of as many as a round takes orders', () => {
    const { market, round } = openRound({ order: { ...villageRules.order, maxOrdersPerRound: 2 } });
    market.publish('gridco', round, request('r1'));
    market.withdraw('gridco', market.publish('gridco', round, request('r2')) as number);
    expect(market.publish('gridco', round, request('r3'))).toBe('too-many-orders');
  });

  test('is refused where prices on its path would sum to more than a clearing can hold', () => {
    const dear = { ...villageRules.order, maxLimit: 20_000_000 };
    const nodes = Array.from({ length: 9 }, (_, depth) => `n${depth}`);
    const branches = nodes.map((node, depth) => ({
      ...{ node, parent: nodes[depth - 1] ?? 'transformer' },
      ...{ exportLimitW: 1_000, importLimitW: 1_000 },
    }));
    const market = new DecidedMarket({ rules: { order: dear }, network: { root: 'transformer', branches } });
    market.happens({
      type: 'participant-registered',
      participant: { id: 'gridco', number: 2, role: 'dso', account: '0x2' },
    });
    const round = market.opensRound();
    const steps = [{ quantityW: 100, price: 20_000_000 }];
    const answers = nodes.map((node) =>
      market.publish('gridco', round, request(node, { congestionPoint: node, steps })),
    );
    expect(answers.slice(0, 8).every((answer) => typeof answer === 'number')).toBe(true);
    expect(answers[8]).toBe('price-out-of-bounds steps');
    expect(market.clears(round).status).toBe('cleared');
  });
});

test('kilowatts nominated where watts were meant are refused, with what was meant', () => {
  const market = DecidedMarket.village({ rules: { leastNominationW: 50 } });
  const round = market.opensRound();
  expect(market.nominate('lumen', round, { meteringPoint: 'mp-ada', powerW: -4 })).toBe(
    'quantity-out-of-bounds nominations[0].powerW',
  );
  const detail = nominateBaselines(market.participant('lumen'), round, [{ meteringPoint: 'mp-ada', powerW: -4 }]);
  expect(detail(market.state, 1, market.now)).toMatchObject({
    rejection: { message: '4 W is less than 50 W; 4 kW are 4000 W' },
  });
  for (const powerW of [0, -50, 10_000])
    expect(market.nominate('lumen', round, { meteringPoint: 'mp-ada', powerW })).toBe(market.sequence);
  expect(market.submit('lumen', round, offer('o', { quantityW: 3 }))).toBe('quantity-out-of-bounds quantityW');
});
