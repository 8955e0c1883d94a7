import { branchFlows } from '../../domain/flexibility/expected-flow.js';
import type { PowerW } from '../../domain/quantity.js';
import { MTUS_PER_DAY } from './calendar.js';
import { type DayScenario, injections } from './day-scenario.js';

/**
 * Load of the transformer from midnight until noon of the day after: what is delayed overnight has to fit there. The market of that
 * day is not simulated, so this is what it would begin with.
 */
export function transformerAfterMidnight(
  scenario: DayScenario,
  charging: ReadonlyMap<string, readonly PowerW[]>,
): PowerW[] {
  const { network, transformer } = scenario.feeder;
  return Array.from({ length: MTUS_PER_DAY / 2 }, (_, mtu) => {
    const injected = injections(scenario.homes, charging, MTUS_PER_DAY + mtu, 'nextDayLoadW');
    return -branchFlows(network, injected).get(transformer)!;
  });
}
