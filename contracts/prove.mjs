#!/usr/bin/env node
// Proves what test/proof/ asserts of the payment rule, for all numbers at once: Solidity's model checker makes a question of each assertion,
// Z3 answers it. It then breaks the rule in several ways, one at a time, and each must be found out: a proof that holds of everything is none.

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import solc from 'solc';
import { init } from 'z3-solver';

const here = dirname(fileURLToPath(import.meta.url));
const rule = 'src/libraries/PaymentRule.sol';
const proof = 'test/proof/PaymentRuleProof.sol';
const formula = 'energyWh * priceTicks * shareBps / DIVISOR';
const brokenFormulas = [
  'energyWh * priceTicks / DIVISOR * shareBps',
  '(energyWh * priceTicks * shareBps + DIVISOR - 1) / DIVISOR',
  'energyWh * priceTicks * shareBps / DIVISOR + 1',
  'energyWh * priceTicks * shareBps / (DIVISOR + 1)',
  'energyWh * priceTicks * (FULL_SHARE_BPS - shareBps) / DIVISOR',
];

/** Work after which Z3 gives up on a question, in its own unit, so that a slow machine proves the same. */
const MOST_WORK = 100_000;
/** Codes of the model checker's messages: an assertion holds; it does not; it may not. */
const HOLDS = '2961';
const FAILS = new Set(['4661', '7812']);

const source = readFileSync(join(here, rule), 'utf8');
if (!source.includes(formula)) throw new Error(`${rule} no longer says ${formula}: break it otherwise`);
const { Z3 } = await init();

const { proven, open } = await judged(source);
for (const assertion of open) console.error(`not proven: ${assertion}`);
const unnoticed = [];
for (const broken of brokenFormulas) if (!(await isRefuted(source.replace(formula, broken)))) unnoticed.push(broken);
for (const broken of unnoticed) console.error(`not found out: ${broken}`);

const found = brokenFormulas.length - unnoticed.length;
console.log(`${proven.length} properties of the payment rule proven, ${found} broken rules found out`);
// Z3 has threads of its own, which would keep this process going.
process.exit(open.length === 0 && unnoticed.length === 0 && proven.length > 0 ? 0 : 1);

/** The assertions that hold of a rule, and the others. */
async function judged(ruleSource) {
  const input = inputWith(ruleSource);
  const answers = {};
  for (const [hash, query] of questionsOf(input)) answers[hash] = await answerTo(query);
  const { errors } = compiled({ ...input, auxiliaryInput: { smtlib2responses: answers } });
  return {
    proven: errors.filter(({ errorCode }) => errorCode === HOLDS).map(assertionAt),
    open: errors.filter(({ errorCode }) => FAILS.has(errorCode)).map(assertionAt),
  };
}

/** Whether there are numbers for which a rule breaks an assertion. */
async function isRefuted(ruleSource) {
  for (const [, query] of questionsOf(inputWith(ruleSource))) {
    if ((await answerTo(query)).startsWith('sat')) return true;
  }
  return false;
}

/** The negated assertions in the language of solvers, each by its hash. */
function questionsOf(input) {
  return Object.entries(compiled(input).auxiliaryInputRequested.smtlib2queries);
}

async function answerTo(query) {
  const context = Z3.mk_context(Z3.mk_config());
  try {
    return await Z3.eval_smtlib2_string(context, `(set-option :rlimit ${MOST_WORK})\n${query}`);
  } finally {
    Z3.del_context(context);
  }
}

function inputWith(ruleSource) {
  const sources = { [proof]: { content: readFileSync(join(here, proof), 'utf8') }, [rule]: { content: ruleSource } };
  // The bounded engine looks at each function by itself, which is all of a rule that keeps nothing and has no loop.
  const modelChecker = { engine: 'bmc', solvers: ['smtlib2'], targets: ['assert'], showProvedSafe: true, showUnproved: true };
  return { language: 'Solidity', sources, settings: { evmVersion: 'cancun', modelChecker } };
}

function compiled(input) {
  const output = JSON.parse(solc.compile(JSON.stringify(input)));
  const failure = output.errors?.find(({ severity }) => severity === 'error');
  if (failure !== undefined) throw new Error(failure.formattedMessage);
  return output;
}

function assertionAt({ sourceLocation: { start, end } }) {
  return readFileSync(join(here, proof), 'utf8').slice(start, end);
}
