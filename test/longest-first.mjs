import Sequencer from '@jest/test-sequencer';

/** Specs that take long, the longest first. */
const longest = [
  'test/durability/killed-server.spec.ts',
  'test/chain/sender-scenarios.spec.ts',
  'test/e2e/market-day.spec.ts',
  'test/e2e/statement.spec.ts',
  'test/properties/clearing.spec.ts',
  'test/chain/chain-witness.spec.ts',
  'test/e2e/meter-agent.spec.ts',
];

/**
 * Runs what takes longest first. In a clean checkout Jest remembers no durations and goes by the size of files: a short spec that plays for
 * minutes would come near the end, when nothing is left to run beside it.
 */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const place = longest.findIndex((spec) => path.replaceAll('\\', '/').endsWith(spec));
      return place < 0 ? longest.length : place;
    };
    return super.sort(tests).sort((a, b) => rank(a) - rank(b));
  }
}
