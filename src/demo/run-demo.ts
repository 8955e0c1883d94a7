import { writeFileSync } from 'node:fs';
import { readRules } from '../adapters/rules/rules-files.js';
import { DSO_ID } from './agents/dso.js';
import { OPERATOR_ID } from './agents/market-operator.js';
import { demoKey, type Venue } from './agents/seat.js';
import { checksOf, replayReports } from './day-checks.js';
import type { DayParticipant, DayRecord } from './day-record.js';
import { type DemoFiles, prepareDemoFiles } from './demo-files.js';
import { type DayRules, MarketDay } from './market-day.js';
import type { Progress } from './progress.js';
import { reportPage } from './report/report-page.js';
import { formatMtu, MTUS_PER_DAY, startOfDay } from './scenario/calendar.js';
import { buildDayScenario, type DayScenario, type ScenarioChoice } from './scenario/day-scenario.js';
import { assignProviders, type Provider } from './scenario/providers.js';
import { runGridclear, ServerProcess } from './server-process.js';
import { type DaySummary, summariseDay } from './summary.js';

/** The manual clock begins this long before the day. */
const CLOCK_LEAD_SECONDS = 86_400;

export interface DemoOutcome {
  readonly summary: DaySummary;
  readonly files: DemoFiles;
}

/**
 * Runs a whole market day through the real system: a server of its own, every participant on its own connection, settlement on a
 * chain, replay and verification. Leaves journal, summary and report in `out`. Rejects, saying why, when the day cannot be built
 * or anything is refused.
 */
export async function runDemo(choice: ScenarioChoice, out: string, progress: Progress): Promise<DemoOutcome> {
  const started = performance.now();
  const scenario = buildDayScenario(choice);
  const providers = assignProviders(scenario.cars, choice.seed);
  const files = prepareDemoFiles(out, choice.feeder);
  const day = new MarketDay(scenario, providers, dayRules(files.rules));
  const server = await ServerProcess.start({
    rules: files.rules,
    dataDir: files.dataDir,
    startTime: startOfDay(choice.day) - CLOCK_LEAD_SECONDS,
    operatorAccount: demoKey(choice.seed, OPERATOR_ID).account,
    logFile: files.serverLog,
  });
  const venue: Venue = { url: server.url, market: server.market, seed: choice.seed, acknowledgements: [] };
  progress.say(`${server.market} at ${server.url}: ${scenario.homes.length} homes, ${scenario.cars.length} cars`);
  try {
    await server.whileServing(live(day, venue, progress));
    const record: DayRecord = {
      scenario,
      participants: participantsOf(providers),
      rounds: day.recorder.recordedRounds(),
      charging: day.charging(),
      settlement: day.recorder.settlement(),
      ...(await replay(files, scenario, day)),
      timing: {
        wallSeconds: (performance.now() - started) / 1000,
        clearingMilliseconds: day.clearingMilliseconds,
        acknowledgementMilliseconds: venue.acknowledgements,
      },
    };
    return { summary: writeOutcome(files, record), files };
  } finally {
    await day.end();
    await server.stop();
  }
}

async function live(day: MarketDay, venue: Venue, progress: Progress): Promise<void> {
  await day.begin(venue);
  await day.run((rounds) => progress.rounds(rounds, MTUS_PER_DAY, formatMtu(rounds - 1)));
  progress.say('settling the day on the chain, replaying it and verifying it against the chain');
  await day.settle();
}

/** Replays the journal and compares it with the chain, by the command that anybody would use; the chain lives with the server. */
async function replay(
  { dataDir }: DemoFiles,
  scenario: DayScenario,
  day: MarketDay,
): Promise<Pick<DayRecord, 'hashes' | 'checks'>> {
  const [report] = replayReports.parse(await runGridclear(['replay', '--data-dir', dataDir, '--chain']));
  const settlement = day.recorder.settlement();
  const live = await day.stateDigest();
  return {
    hashes: { journalHead: report.headHash, state: report.stateHash, settlementRoot: settlement.recordsRoot },
    checks: checksOf({ scenario, charging: day.charging(), settlement }, report, live),
  };
}

function writeOutcome(files: DemoFiles, record: DayRecord): DaySummary {
  const summary = summariseDay(record);
  writeFileSync(files.summary, `${JSON.stringify(summary, undefined, 2)}\n`);
  writeFileSync(files.report, reportPage(record, summary));
  return summary;
}

function dayRules(file: string): DayRules {
  const read = readRules(file);
  if (!read.ok) throw new Error(`${file}: ${read.rejection.message}`);
  const { order, gate } = read.value.rules;
  return {
    quantityStepW: order.quantityStepW,
    gateClosesBeforeDeliverySeconds: gate.closesBeforeDeliverySeconds,
  };
}

/** Everybody who pays or is paid. */
function participantsOf(providers: readonly Provider[]): DayParticipant[] {
  const aggregators = providers.filter(({ role }) => role === 'aggregator');
  return [
    { id: DSO_ID, role: 'dso' },
    ...aggregators.map(({ id, shareBps }) => ({ id, role: 'aggregator' as const, shareBps })),
    ...providers.flatMap(({ cars }) => cars.map(({ prosumer }) => ({ id: prosumer, role: 'prosumer' as const }))),
  ];
}
