import { DecidedMarket } from '../../test/support/decided-market.js';
import { energy, offer, request } from '../../test/support/village.js';
import { bookRoot, frozenBook } from './book-root.js';

test('the root of a book with every kind of leaf, as it was first committed to a chain', () => {
  const market = DecidedMarket.village();
  const round = market.opensRound();
  market.nominate('lumen', round, { meteringPoint: 'mp-ada', powerW: -4_000 });
  const down = offer('down', { side: 'down', quantityW: 1_000, limit: -12_345 });
  expect(market.submit('lumen', round, down)).toBe(market.sequence);
  expect(market.submit('carla', round, energy('sale'))).toBe(market.sequence);
  const dropped = market.submit('carla', round, energy('dropped')) as number;
  market.cancel('carla', dropped);
  expect(market.publish('gridco', round, request('r'))).toBe(market.sequence);
  expect(bookRoot(frozenBook(market.state, market.state.rounds.get(round)!))).toBe(
    '0x7545b5228cfbe5ff96883eacb7fa18fb284b50bce1e83936d927eacc3023776a',
  );
});
