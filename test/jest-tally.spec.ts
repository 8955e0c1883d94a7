import { tallyOf } from './jest-tally.mjs';

/** As Jest 30 reports a file with these outcomes. */
function reported(...statuses: ('passed' | 'failed' | 'pending' | 'todo')[]) {
  const count = (wanted: string) => statuses.filter((status) => status === wanted).length;
  return {
    ...{ numPassedTests: count('passed'), numFailedTests: count('failed'), numRuntimeErrorTestSuites: 0 },
    ...{ numPendingTests: count('pending'), numTodoTests: count('todo') },
    testResults: [
      { name: 'a.spec.ts', assertionResults: statuses.map((status, at) => ({ fullName: `test ${at}`, status })) },
    ],
  };
}

test('tests that passed and failed are counted', () => {
  expect(tallyOf(reported('passed', 'failed', 'passed'))).toEqual({ passed: 2, failed: 1, leftOut: [] });
});

test('a file that could not be run has failed', () => {
  expect(tallyOf({ ...reported('passed'), numRuntimeErrorTestSuites: 1 })).toMatchObject({ passed: 1, failed: 1 });
});

test('a test that was left out, or is still to be written, has failed and is named', () => {
  expect(tallyOf(reported('passed', 'pending', 'todo'))).toEqual({
    ...{ passed: 1, failed: 2 },
    leftOut: ['a.spec.ts: test 1', 'a.spec.ts: test 2'],
  });
});
