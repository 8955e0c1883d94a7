/**
 * What a report of Jest (`--json`) counts as. A test that was left out did not pass: it counts as failed, so that none is left out unseen.
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, numRuntimeErrorTestSuites: number,
 *   testResults: { name: string, assertionResults: { fullName: string, status: string }[] }[] }} report
 * @returns {{ passed: number, failed: number, leftOut: string[] }} `leftOut` names the tests that were not run, each with its file.
 */
export function tallyOf(report) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites } = report;
  const leftOut = report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status !== 'passed' && status !== 'failed')
      .map(({ fullName }) => `${name}: ${fullName}`),
  );
  const failed = numFailedTests + numRuntimeErrorTestSuites + numPendingTests + numTodoTests;
  return { passed: numPassedTests, failed, leftOut };
}
