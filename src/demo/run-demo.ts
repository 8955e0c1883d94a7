import { writeFileSync } from 'node:fs';
import { readRules } from '../adapters/rules/rules-files.js';
import type { MarketRules } from '../domain/market-rules.js';
import { OPERATOR_ID } from './agents/admission.js';
import { DSO_ID } from './agents/dso.js';
import { demoKey, type Venue } from './agents/seat.js';
import { billMarket } from './day-billing.js';
import { type CheckedMarket, checksOf, replayReports } from './day-checks.js';
import type { DayParticipant, DayRecord, MarketName } from './day-record.js';
import { type DemoFiles, prepareDemoFiles } from './demo-files.js';
import { type DayRules, MarketDay, marketNames, type Venues } from './market-day.js';
import type { Progress } from './progress.js';
import { reportPage } from './report/report-page.js';
import { formatMtu, MTUS_PER_DAY, startOfMarketDay } from './scenario/calendar.js';
import { buildDayScenario, type DayScenario, type ScenarioChoice } from './scenario/day-scenario.js';
import { assignProviders, type Provider, prosumersOf } from './scenario/providers.js';
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
 * chain, replay and verification. Leaves journal, summary, report and statements in `out`. Rejects, saying why, when the day cannot be built
 * or anything is refused.
 */
export async function runDemo(choice: ScenarioChoice, out: string, progress: Progress): Promise<DemoOutcome> {
  const started = performance.now();
  const scenario = buildDayScenario(choice);
  const providers = assignProviders(scenario.devices, choice.seed);
  const files = prepareDemoFiles(out, choice.feeder);
  const rules = dayRules(files);
  const day = new MarketDay(scenario, providers, rules);
  const server = await ServerProcess.start({
    rules: files.rulesFolder,
    dataDir: files.dataDir,
    startTime: startOfMarketDay(choice.day) - CLOCK_LEAD_SECONDS,
    operatorAccount: demoKey(choice.seed, OPERATOR_ID).account,
    logFile: files.serverLog,
  });
  const acknowledgements: number[] = [];
  const venueOf = (market: string): Venue => ({ url: server.url, market, seed: choice.seed, acknowledgements });
  const venues = {
    'local-energy': venueOf(rules.ids['local-energy']),
    'day-ahead': venueOf(rules.ids['day-ahead']),
    intraday: venueOf(rules.ids.intraday),
  };
  progress.say(
    `${server.markets.join(', ')} at ${server.url}: ${scenario.homes.length} homes, ${scenario.devices.length} devices`,
  );
  try {
    await server.whileServing(live(day, venues, progress));
    const record: DayRecord = {
      ...{ scenario, participants: participantsOf(providers), localEnergy: day.localEnergy, dayAhead: day.dayAhead },
      ...{ rounds: day.recorder.recordedRounds(), alone: day.alone(), announced: day.announced(), drawn: day.drawn() },
      redispatch: day.redispatch(),
      settlements: new Map(marketNames.map((market) => [market, day.settlement(market)])),
      ...(await replayAndBill(files, scenario, day, rules)),
      timing: {
        wallSeconds: (performance.now() - started) / 1000,
        clearingMilliseconds: day.clearingMilliseconds,
        acknowledgementMilliseconds: acknowledgements,
      },
    };
    return { summary: writeOutcome(files, record), files };
  } finally {
    await day.end();
    await server.stop();
  }
}

async function live(day: MarketDay, venues: Venues, progress: Progress): Promise<void> {
  await day.begin(venues);
  await day.tradeLocalEnergy();
  await day.tradeDayAhead();
  const { approach, blocks } = day.dayAhead;
  const { iterations, ended } = approach;
  progress.say(
    `day ahead: ${iterations.length} iterations (${ended}), ${blocks.accepted} of ${blocks.offered} load shifts accepted`,
  );
  await day.run((rounds) => progress.rounds(rounds, MTUS_PER_DAY, formatMtu(rounds - 1)));
  progress.say('settling the day on the chain, replaying it, verifying it against the chain and writing statements');
  await day.settle();
}

/**
 * Replays the journals, compares them with the chain and writes everybody's statement, by the commands that anybody would use; the chain lives
 * with the server.
 */
async function replayAndBill(
  files: DemoFiles,
  scenario: DayScenario,
  day: MarketDay,
  { ids }: MarketRulesOfDay,
): Promise<Pick<DayRecord, 'billing' | 'hashes' | 'checks'>> {
  const reports = replayReports.parse(await runGridclear(['replay', '--data-dir', files.dataDir, '--chain']));
  const markets: CheckedMarket[] = [];
  for (const market of marketNames) {
    const report = reports.find((one) => one.market === ids[market]);
    if (report === undefined) throw new Error(`the replay does not know ${ids[market]}`);
    const [live, billing] = [await day.stateDigest(market), await billMarket(files, market, ids[market])];
    markets.push({ market, replay: report, live, settlement: day.settlement(market), billing });
  }
  return {
    billing: markets.map(({ billing }) => billing),
    hashes: markets.map(({ market, replay: { headHash, stateHash }, settlement: { recordsRoot } }) => ({
      ...{ market, journalHead: headHash, state: stateHash, settlementRoot: recordsRoot },
    })),
    checks: checksOf(scenario, day, markets),
  };
}

function writeOutcome(files: DemoFiles, record: DayRecord): DaySummary {
  const summary = summariseDay(record);
  writeFileSync(files.summary, `${JSON.stringify(summary, undefined, 2)}\n`);
  writeFileSync(files.report, reportPage(record, summary));
  return summary;
}

/** The rules with the names that the markets have on the server. */
interface MarketRulesOfDay extends DayRules {
  readonly ids: Readonly<Record<MarketName, string>>;
}

function dayRules({ rules }: DemoFiles): MarketRulesOfDay {
  const read = {
    'local-energy': rulesOf(rules['local-energy']),
    'day-ahead': rulesOf(rules['day-ahead']),
    intraday: rulesOf(rules.intraday),
  };
  const of = <T>(what: (one: MarketRules) => T): Record<MarketName, T> => ({
    'local-energy': what(read['local-energy']),
    'day-ahead': what(read['day-ahead']),
    intraday: what(read.intraday),
  });
  return {
    ids: of(({ market }) => market),
    quantityStepW: read.intraday.order.quantityStepW,
    gateClosesBeforeDeliverySeconds: of(({ gate }) => gate.closesBeforeDeliverySeconds),
  };
}

function rulesOf(file: string): MarketRules {
  const read = readRules(file);
  if (!read.ok) throw new Error(`${file}: ${read.rejection.message}`);
  return read.value.rules;
}

/** Everybody who pays or is paid. */
function participantsOf(providers: readonly Provider[]): DayParticipant[] {
  const aggregators = providers.filter(({ role }) => role === 'aggregator');
  return [
    { id: DSO_ID, role: 'dso' },
    ...aggregators.map(({ id, shareBps }) => ({ id, role: 'aggregator' as const, shareBps })),
    ...providers.flatMap(prosumersOf).map((id) => ({ id, role: 'prosumer' as const })),
  ];
}
