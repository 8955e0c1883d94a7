import type { DsoAgent } from './agents/dso.js';
import type { MarketOperatorAgent } from './agents/market-operator.js';
import type { ProviderAgent } from './agents/provider-agent.js';
import type { DayRecorder } from './day-recorder.js';
import { type Approach, iterate } from './iterations.js';

/**
 * The round of a quarter-hour: providers nominate what devices mean to do, the grid operator publishes what it expects and needs, and providers
 * offer. Where something was requested, they see what that would clear to and offer again, until prices settle or the gate closes.
 */
export class QuarterHourTrading {
  constructor(
    private readonly operator: MarketOperatorAgent,
    private readonly dso: DsoAgent,
    private readonly providers: readonly ProviderAgent[],
    private readonly recorder: DayRecorder,
  ) {}

  /** Trades until the devices know what they sold; `closeAt` moves the clock to the gate. */
  async run(mtu: number, deliveryStart: number, closeAt: () => Promise<void>): Promise<void> {
    const round = await this.operator.openRound(deliveryStart);
    for (const provider of this.providers) await provider.nominate(mtu, round);
    const requests = await this.dso.publishNeeds(mtu, round);
    if (requests > 0) this.recorder.approached(round, await this.approach(mtu, round));
    else await this.offer(mtu, round, 0);
    await closeAt();
    await this.operator.closeGate(round);
    for (const provider of this.providers) this.recorder.notFollowed(round, await provider.followAwards(mtu, round));
  }

  private approach(mtu: number, round: number): Promise<Approach> {
    return iterate(
      { offer: (iteration) => this.offer(mtu, round, iteration), groups: 1 },
      (sequence) => this.operator.indication(round, sequence),
      ({ soldW }) => this.recorder.expectedLoadW(round) - soldW[0]!,
    );
  }

  private async offer(mtu: number, round: number, iteration: number): Promise<{ offers: number; sequence: number }> {
    if (iteration > 0) for (const provider of this.providers) await provider.look(round);
    let [offers, sequence] = [0, 0];
    for (const provider of this.providers) {
      const last = iteration === 0 ? provider.offer(mtu, round) : provider.offerAgain(mtu, round, iteration);
      sequence = Math.max(sequence, await last);
      offers += provider.offered;
    }
    return { offers, sequence };
  }
}
