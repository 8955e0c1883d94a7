import type { MarketState } from '../domain/market-state.js';
import { isDecided } from '../domain/round.js';
import type { SettlementChain } from './ports.js';

export interface ChainCheck {
  readonly check: string;
  readonly ok: boolean;
  /** What differs, where it does. */
  readonly detail: string;
}

/** Compares what a replayed market says with what the chain holds: every book root, result and settlement, and who was paid what. */
export async function verifyAgainstChain(state: MarketState, chain: SettlementChain): Promise<ChainCheck[]> {
  return [await verifyRounds(state, chain), await verifyPeriods(state, chain), await verifyMoney(state, chain)];
}

async function verifyRounds(state: MarketState, chain: SettlementChain): Promise<ChainCheck> {
  const { market } = state.rules;
  const different: string[] = [];
  let checked = 0;
  for (const round of state.rounds.values()) {
    if (round.phase === 'open' || round.phase === 'closed') continue;
    checked += 1;
    const root = await chain.bookRoot(market, round.number);
    if (root !== round.bookRoot) different.push(`round ${round.number}: book root ${root ?? 'missing'}`);
    if (!isDecided(round) || round.phase !== 'posted') continue;
    const hash = await chain.resultHash(market, round.number);
    if (hash !== round.resultHash) different.push(`round ${round.number}: result hash ${hash ?? 'missing'}`);
  }
  return verdict(`book roots and results of ${checked} rounds`, different);
}

async function verifyPeriods(state: MarketState, chain: SettlementChain): Promise<ChainCheck> {
  const different: string[] = [];
  for (const [period, { settled, phase }] of state.periods) {
    if (phase === 'settled') continue;
    const root = await chain.recordsRoot(state.rules.market, period);
    if (root !== settled.recordsRoot) different.push(`period ${period}: records root ${root ?? 'missing'}`);
  }
  return verdict(`records roots of ${state.periods.size} settlement periods`, different);
}

/**
 * What everybody has in escrow is what it put in, was owed and owed, less what was paid out, to the last unit. Accounts are not looked
 * at: they are their owners', who may hold tokens of other markets there or have spent them.
 */
async function verifyMoney(state: MarketState, chain: SettlementChain): Promise<ChainCheck> {
  const expected = new Map<string, bigint>(state.funded);
  for (const { settled, phase } of state.periods.values())
    if (phase !== 'settled')
      for (const { participant, credit, debit } of settled.positions) {
        const net = BigInt(credit) - BigInt(debit);
        const isPaidOut = phase === 'paid' && net > 0n;
        expected.set(participant, (expected.get(participant) ?? 0n) + (isPaidOut ? 0n : net));
      }
  const participants = [...state.participants.values()];
  const balances = await chain.balances(participants.map(({ number }) => number));
  const different: string[] = [];
  for (const [index, { id }] of participants.entries()) {
    const { free, claimable, locked, bonded } = balances[index]!;
    const held = free + claimable + locked + bonded;
    if (held !== (expected.get(id) ?? 0n))
      different.push(`${id}: holds ${held}, the journal says ${expected.get(id) ?? 0n}`);
  }
  return verdict(`balances of ${participants.length} participants`, different);
}

function verdict(check: string, different: readonly string[]): ChainCheck {
  return { check, ok: different.length === 0, detail: different.slice(0, 5).join('; ') };
}
