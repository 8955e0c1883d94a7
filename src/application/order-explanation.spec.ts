import { DecidedMarket } from '../../test/support/decided-market.js';
import { JournalFolder } from '../../test/support/journaled-market.js';
import { energy } from '../../test/support/village.js';
import { MOST_EXPLANATIONS_AT_ONCE, OrderExplanations } from './order-explanation.js';
import { computingInPlace, type RoundComputer } from './round-computation.js';

let folder: JournalFolder;
beforeEach(async () => {
  folder = await JournalFolder.create();
});
afterEach(() => folder.remove());

test('whoever asks for many explanations at once keeps nobody else from one, and may ask again when they have come', async () => {
  const decided = DecidedMarket.village();
  decided.opensRound();
  const [carlas, voltas] = [decided.submit('carla', 0, energy('c')), decided.submit('volta', 0, energy('v'))];
  decided.clears(0);
  const market = await folder.village({}, decided);
  let start: () => void = () => undefined;
  const started = new Promise<void>((resolve) => {
    start = resolve;
  });
  const late: RoundComputer = {
    compute: async (name, input) => {
      await started;
      return computingInPlace.compute(name, input);
    },
  };
  const explanations = new OrderExplanations(market, late);
  const ask = (by: string, order: number | string) =>
    explanations.explain(market.state.participants.get(by)!, Number(order));
  const asked = Array.from({ length: MOST_EXPLANATIONS_AT_ONCE }, () => ask('carla', carlas));
  expect(await ask('carla', carlas)).toMatchObject({ ok: false, rejection: { code: 'too-many-messages' } });
  const other = ask('volta', voltas);
  start();
  const answers = await Promise.all([...asked, other]);
  expect(answers.map(({ ok }) => ok)).toEqual(answers.map(() => true));
  expect(await ask('carla', carlas)).toMatchObject({ ok: true, value: { order: carlas } });
  expect(await ask('carla', voltas)).toMatchObject({ ok: false, rejection: { code: 'unknown-order' } });
});
