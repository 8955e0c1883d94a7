import { bytesToHex } from '@noble/hashes/utils.js';
import type { Micros } from '../domain/quantity.js';
import { type SettlementRecord, SHARE_DENOMINATOR } from '../domain/settlement/record.js';
import { batchesOf, recordsRoot } from '../domain/settlement/settlement-batch.js';
import type { ChainLedger, LedgerBatch } from './chain-ledger.js';
import type { ChainCheck } from './chain-verification.js';
import type { Hex, ParticipantBalance } from './ports.js';
import { type PostingContract, verifyPosting } from './posting-verification.js';
import { verdict } from './verdict.js';

/** What the contracts hold now, to compare the ledger of what they said with. */
export interface ContractState extends PostingContract {
  /** Undefined where the contract holds nothing of the period, since a later one took its place. */
  recordsRoot(period: number): Promise<Hex | undefined>;
  /** What debits of postings brought in and nobody has drawn, at the block up to which the ledger goes. */
  undrawn(): Promise<Micros>;
  /** At the block up to which the ledger goes. */
  balances(participants: readonly number[]): Promise<readonly ParticipantBalance[]>;
  /** What the escrow has in settlement tokens, at the same block. */
  escrowTokens(): Promise<Micros>;
}

/**
 * Everything that can be checked of a settled period with the chain alone: that the bytes posted are those of the roots announced, with amounts
 * that follow from the records, that shares are those of mandates, that the contract holds the digest of all of them, and that everybody's balance is what deposits,
 * settlements and payouts make of it, to the last unit. `published` are the records as somebody else has told them.
 */
export async function verifyPeriod(
  ledger: ChainLedger,
  period: number,
  state: ContractState,
  published?: readonly SettlementRecord[],
): Promise<ChainCheck[]> {
  const posted = ledger.periods.has(period) ? undefined : ledger.postings.byPeriod.get(period);
  const checks = [
    ...(posted === undefined
      ? [verifyRoots(ledger, period), await verifyDigest(ledger, period, state), verifyShares(ledger, period)]
      : await verifyPosting(posted, ledger, state)),
    await verifyBalances(ledger, state),
  ];
  return published === undefined ? checks : [...checks, verifyPublished(ledger, period, published)];
}

function verifyRoots(ledger: ChainLedger, period: number): ChainCheck {
  const { batches = [] } = ledger.periods.get(period) ?? {};
  const faults = batches.flatMap((batch, i) => {
    const root = rootOf(batch);
    if (root === undefined) return [`batch ${i}: its transaction does not hold records whose amounts follow from them`];
    const { batchRoot, recordCount } = batch.fact;
    const isSame = root === batchRoot && batch.records?.length === recordCount;
    return isSame ? [] : [`batch ${i}: its records give ${root}, the contract announced ${batchRoot}`];
  });
  return verdict(
    'roots',
    `the records of ${batches.length} batches, and the amounts that follow from them, have the roots announced`,
    faults,
  );
}

async function verifyDigest(ledger: ChainLedger, period: number, state: ContractState): Promise<ChainCheck> {
  const what = 'the digest of the records is announced and held by the contract';
  const { settled } = ledger.periods.get(period) ?? {};
  if (settled === undefined) return verdict('digest', what, [`period ${period} is not settled`]);
  const records = ledger.recordsOf(period);
  const root = records && hexOf(recordsRoot(records));
  const held = await state.recordsRoot(period);
  return verdict('digest', what, [
    ...(root === settled.recordsRoot
      ? []
      : [`the records give ${root ?? 'none'}, announced is ${settled.recordsRoot}`]),
    ...(held === undefined || held === settled.recordsRoot ? [] : [`the contract holds ${held}`]),
  ]);
}

/** Amounts follow from the records that could be read; what is left to check is whether a share is the one of the mandate. */
function verifyShares(ledger: ChainLedger, period: number): ChainCheck {
  const faults = (ledger.recordsOf(period) ?? []).flatMap((record) => {
    const { payer, payee, shareBps, orderSequence } = record;
    return shareBps === shareOf(ledger, record)
      ? []
      : [`order ${orderSequence}: ${payer} owes ${payee} another share than ${shareBps}`];
  });
  return verdict('shares', 'every reward is paid by mandate, everything else in full', faults);
}

/** What a record must pay of the price; undefined where the mandate it needs is not there. */
function shareOf(ledger: ChainLedger, { kind, payer, payee }: SettlementRecord): number | undefined {
  const mandated = (prosumer: number, aggregator: number) => {
    const mandate = ledger.mandates.get(prosumer);
    return mandate?.aggregator === aggregator ? mandate.shareBps : undefined;
  };
  if (kind === 'reward') return mandated(payee, payer);
  if (kind === 'reward-correction') return mandated(payee, payer) ?? mandated(payer, payee);
  return SHARE_DENOMINATOR;
}

async function verifyBalances(ledger: ChainLedger, state: ContractState): Promise<ChainCheck> {
  const numbers = [...ledger.participants.keys()];
  const balances = await state.balances(numbers);
  const faults: string[] = [];
  let total = 0n;
  for (const { number, free, claimable, locked, bonded } of balances) {
    const account = ledger.account(number);
    const held = free + claimable + locked + bonded;
    total += held;
    if (held !== account.held || locked !== account.locked || bonded !== account.bonded)
      faults.push(`participant ${number} holds ${held}, the chain's events make it ${account.held}`);
  }
  const tokens = await state.escrowTokens();
  total += await state.undrawn();
  if (tokens < total) faults.push(`the escrow has ${tokens} tokens and owes ${total}`);
  return verdict('balances', `the balances of ${numbers.length} participants follow from what happened`, faults);
}

function verifyPublished(ledger: ChainLedger, period: number, published: readonly SettlementRecord[]): ChainCheck {
  const told = new Set(published.map(textOf));
  const settled = new Set((ledger.recordsOf(period) ?? []).map(textOf));
  const faults = [
    ...[...told].filter((record) => !settled.has(record)).map((record) => `published but not settled: ${record}`),
    ...[...settled].filter((record) => !told.has(record)).map((record) => `settled but not published: ${record}`),
    ...(told.size === published.length ? [] : ['a record is published twice']),
  ];
  return verdict('published', `${published.length} published records are those settled`, faults);
}

function textOf({ mtu, kind, payer, payee, orderSequence, energyWh, priceTicks, shareBps, amount }: SettlementRecord) {
  return `${kind} of order ${orderSequence} in time unit ${mtu}, ${payer} to ${payee}: ${energyWh} Wh at ${priceTicks}, share ${shareBps}, ${amount}`;
}

function rootOf({ records }: LedgerBatch): Hex | undefined {
  if (records === undefined) return undefined;
  const batches = batchesOf(records);
  return batches.length === 1 ? hexOf(batches[0]!.root) : undefined;
}

/** A digest as text. */
export function hexOf(digest: Uint8Array): Hex {
  return `0x${bytesToHex(digest)}`;
}
