/**
 * A test runner for Stryker that loads the specs once and runs those that cover a mutant again and again in the same process: some
 * milliseconds a mutant, where starting Jest for each takes seconds. It knows what the specs of a pure domain use of Jest: `describe` and
 * `test`, with their `each`, and Jest's own `expect`.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { expect } from 'expect';
import fc from 'fast-check';
import { bind } from 'jest-each';
import '../support/typescript.mjs';

/** Where instrumented code reads which mutant is active, and writes what covers it. */
globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {};
const mutants = globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE];

/** A test that a mutant makes endless is stopped after so long, and so many times what it took without. */
const ENDLESS_MS = 2_000;
const ENDLESS_FACTOR = 5;

/** What each test took without a mutant, in the sandbox: Stryker's process is started anew now and then. */
const usualTimes = 'usual-test-times.json';

class InProcessRunner {
  /** @type {Map<string, { fileName: string, run: () => unknown }>} By id, in the order in which files and tests come. */
  #tests = new Map();
  #specs;

  constructor(options) {
    this.#specs = options.specs;
  }

  capabilities() {
    return { reloadEnvironment: false };
  }

  async dryRun() {
    await this.#load();
    mutants.mutantCoverage = { static: {}, perTest: {}, ...mutants.mutantCoverage };
    const tests = await this.#run([...this.#tests.keys()], false);
    writeFileSync(usualTimes, JSON.stringify(tests.map(({ id, timeSpentMs }) => [id, timeSpentMs])));
    return { status: DryRunStatus.Complete, tests, mutantCoverage: mutants.mutantCoverage };
  }

  async mutantRun({ activeMutant, mutantActivation, testFilter, disableBail, hitLimit }) {
    if (mutantActivation === 'static') mutants.activeMutant = activeMutant.id;
    mutants.hitLimit = hitLimit;
    mutants.hitCount = hitLimit && 0;
    try {
      await this.#load();
    } catch (error) {
      return toMutantRunResult({ status: DryRunStatus.Complete, tests: [failed('loading the specs', '', error)] });
    }
    mutants.activeMutant = activeMutant.id;
    const tests = await this.#run(testFilter ?? [...this.#tests.keys()], !disableBail);
    mutants.activeMutant = undefined;
    const endless = tests.some(({ isEndless }) => isEndless) && { status: DryRunStatus.Timeout };
    const result = determineHitLimitReached(mutants.hitCount, hitLimit) || endless;
    return toMutantRunResult(result || { status: DryRunStatus.Complete, tests }, disableBail);
  }

  async #load() {
    if (this.#tests.size > 0) return;
    // Which random round fails first is enough; the smallest that does is not asked for.
    fc.configureGlobal({ endOnFailure: true });
    for (const fileName of this.#specs) {
      const titles = [];
      const add = (title, run) => {
        const id = [fileName, ...titles, title].join(' > ');
        if (this.#tests.has(id)) throw new Error(`two tests are called "${id}"`);
        this.#tests.set(id, { fileName, run });
      };
      const test = Object.assign(add, { each: bind(add, false) });
      const group = (title, declare) => {
        titles.push(title);
        declare();
        titles.pop();
      };
      const describe = Object.assign(group, { each: bind(group, false) });
      Object.assign(globalThis, { describe, test, expect });
      await import(pathToFileURL(resolve(fileName)).href);
    }
  }

  /** Runs tests in the order of the files; the first that fails ends the run if `isBailing`. */
  async #run(ids, isBailing) {
    const chosen = new Set(ids);
    const usualMs = new Map(existsSync(usualTimes) ? JSON.parse(readFileSync(usualTimes, 'utf8')) : []);
    const results = [];
    for (const [id, { fileName, run }] of this.#tests) {
      if (!chosen.has(id)) continue;
      mutants.currentTestId = id;
      const started = performance.now();
      try {
        await runWithin(run, ENDLESS_MS + ENDLESS_FACTOR * (usualMs.get(id) ?? Number.POSITIVE_INFINITY));
        results.push({
          id,
          name: id,
          fileName,
          timeSpentMs: performance.now() - started,
          status: TestStatus.Success,
        });
      } catch (error) {
        results.push(failed(id, fileName, error, performance.now() - started));
        if (isBailing) break;
      } finally {
        mutants.currentTestId = undefined;
      }
    }
    return results;
  }
}

const calling = new Script('globalThis.gridclearTest()');

/** Calls a test; what it does before it first waits is stopped by a clock, which does not need the help of the stopped. */
function runWithin(run, milliseconds) {
  globalThis.gridclearTest = run;
  return calling.runInThisContext(Number.isFinite(milliseconds) ? { timeout: Math.ceil(milliseconds) } : {});
}

function failed(id, fileName, error, timeSpentMs = 0) {
  const failureMessage = error instanceof Error ? error.message : String(error);
  const isEndless = error?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
  return { id, name: id, fileName, timeSpentMs, status: TestStatus.Failed, failureMessage, isEndless };
}

InProcessRunner.inject = tokens(commonTokens.options);

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)];
export const strykerValidationSchema = {
  properties: { specs: { type: 'array', items: { type: 'string' }, default: [] } },
};
