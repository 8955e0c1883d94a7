import type { Micros } from '../../src/domain/quantity.js';
import { joined } from '../../src/domain/settlement/chunks.js';
import { LedgerTree } from '../../src/domain/settlement/ledger-tree.js';
import {
  debitIn,
  debitWord,
  NO_EVIDENCE,
  NO_TOTALS,
  type PreparedPosting,
  preparePosting,
  publishedBytes,
  publishedIn,
} from '../../src/domain/settlement/posting.js';
import type { PostingChallenge } from '../../src/domain/settlement/posting-challenge.js';
import { recordAmount } from '../../src/domain/settlement/record.js';
import { type DecodedFlow, decodeBatch } from '../../src/domain/settlement/settlement-batch.js';
import {
  FLOW_BYTES,
  flowBytes,
  RECORDS_PER_CHUNK,
  type RecordTerms,
  type SettlementFlow,
  SUM_BYTES,
  writeFlow,
  writeRecord,
} from '../../src/domain/settlement/settlement-flow.js';
import { LONER, METER_OPERATOR, PARTICIPANTS } from './random-postings.js';

type Below = (n: number) => number;

/** One way to cheat with a posting that builds on these totals. */
export interface PostingFault {
  readonly name: string;
  /** The kind of challenge that shows it. */
  readonly caughtBy: PostingChallenge['kind'];
  /** Undefined where this posting has no place for it. */
  readonly cheat: (honest: PreparedPosting, before: readonly Micros[], below: Below) => PreparedPosting | undefined;
}

const UNREGISTERED = PARTICIPANTS + 1;

export const postingFaults: readonly PostingFault[] = [
  inBatch('a flow of a kind that there is not', 'flow', (flows) => lastFlow(flows, { kind: 200 })),
  inBatch('a flow with somebody who is not registered', 'flow', (flows) => lastFlow(flows, { payee: UNREGISTERED })),
  inBatch('a flow between roles that do not settle', 'flow', (flows) => lastFlow(flows, { payee: METER_OPERATOR })),
  inBatch('a reward without a mandate', 'flow', (flows) => {
    const place = flows.findLastIndex(({ flow }) => flow.kind === 1);
    return flows.with(place, changed(flows[place]!, { payee: LONER }));
  }),
  inBatch('another share of the price', 'flow', (flows, below) => {
    const place = below(flows.length);
    const { flow } = flows[place]!;
    return flows.with(place, changed(flows[place]!, { shareBps: flow.shareBps - 1 }));
  }),
  inBatch('a record that does not ascend', 'chunk', (flows, below) => {
    const place = longFlow(flows, below, 2);
    if (place === undefined) return undefined;
    const { records } = flows[place]!;
    const at = below(records.length - 1);
    const swapped = records.with(at, records[at + 1]!).with(at + 1, records[at]!);
    return flows.with(place, { ...flows[place]!, records: swapped });
  }),
  inBatch('a record that is paid twice', 'chunk', (flows, below) => {
    const place = longFlow(flows, below, 2);
    if (place === undefined) return undefined;
    const { records } = flows[place]!;
    const at = below(records.length - 1);
    const records_ = records.with(at + 1, records[at]!);
    return flows.with(
      place,
      changed({ ...flows[place]!, records: records_ }, { amount: amountOf(flows[place]!, records_) }),
    );
  }),
  inBatch('an amount that is not that of its records', 'chunk', (flows, below) => {
    const place = below(flows.length);
    const { amount } = flows[place]!.flow;
    return flows.with(place, changed(flows[place]!, { amount: amount + 1n + BigInt(below(1_000)) }));
  }),
  fault('a sum between chunks that is not that of its records', 'chunk', ({ data }, before, below) => {
    const flows = decodeBatch(batchIn(data));
    const place = longFlow(flows, below, RECORDS_PER_CHUNK + 1);
    if (place === undefined) return undefined;
    const { at, flow } = flows[place]!;
    const batch = batchIn(data).slice();
    const sumAt = at + FLOW_BYTES + RECORDS_PER_CHUNK * flow.recordBytes;
    const view = new DataView(batch.buffer);
    view.setBigUint64(sumAt, view.getBigUint64(sumAt) + 1n);
    return preparePosting(batch, before, PARTICIPANTS, evidenceIn(data));
  }),
  inBatch('flows that do not ascend', 'data', (flows) => flows.toReversed()),
  fault('bytes that are no batch', 'data', (honest) => {
    const data = honest.data.slice();
    // The first flow has no records then.
    data.fill(0, 9, 12);
    return { ...honest, data };
  }),
  claiming('another number of records', 'data', ({ claim }) => ({ recordCount: claim.recordCount + 1 })),
  claiming('another root over the batch', 'data', () => ({ batchRoot: NO_TOTALS })),
  claiming('another root over the nets', 'data', () => ({ netsRoot: NO_TOTALS })),
  claiming('another root over the totals', 'data', () => ({ totalsRoot: NO_TOTALS })),
  claiming('another root over the totals before', 'data', ({ claim }) => ({ formerTotalsRoot: claim.netsRoot })),
  claiming('another root over the evidence', 'data', ({ claim }) => ({ evidenceRoot: claim.netsRoot })),
  fault('a total that is not the one before and what the batch adds', 'total', (honest, _, below) => {
    const at = below(PARTICIPANTS + 1);
    return withTotals(honest, honest.totals.with(at, honest.totals[at]! + 1n));
  }),
  fault('totals in another order', 'total', (honest, _, below) => {
    const at = 1 + below(4);
    const [one, other] = [honest.totals[at]!, honest.totals[at + 1]!];
    return one === other ? undefined : withTotals(honest, honest.totals.with(at, other).with(at + 1, one));
  }),
  fault('totals that do not build on those before', 'total', (honest, before) =>
    before.some((total) => total > 0n)
      ? withTotals(honest, preparePosting(batchIn(honest.data), [], PARTICIPANTS, NO_EVIDENCE).totals)
      : undefined,
  ),
  fault('a participant that was dropped', 'total', ({ data }, before) => {
    if (before.length !== PARTICIPANTS + 1) return undefined;
    const dropped = preparePosting(batchIn(data), before.slice(0, -1), PARTICIPANTS - 1, evidenceIn(data));
    return { ...dropped, claim: { ...dropped.claim, formerTotalsRoot: new LedgerTree(before).root } };
  }),
  fault('a party of the batch without a leaf', 'data', (honest) => {
    const leaves = LONER;
    const totals = honest.totals.slice(0, leaves);
    const data = published(honest, totals);
    const claim = { ...honest.claim, participants: leaves, dataBytes: data.length };
    // Nobody without a leaf can be debited.
    const debits = honest.debits.filter((debit) => debitIn(debit).participant < leaves);
    return { ...honest, totals, debits, data, claim: { ...claim, totalsRoot: new LedgerTree(totals).root } };
  }),
  fault('a debit that is not what the participant owes', 'debit', (honest, _, below) => {
    const place = below(honest.debits.length);
    return { ...honest, debits: honest.debits.with(place, honest.debits[place]! - 1n) };
  }),
  fault('a debit that is missing', 'debit', (honest, _, below) => ({
    ...honest,
    debits: honest.debits.toSpliced(below(honest.debits.length), 1),
  })),
  fault('a debit of somebody who owes nothing', 'debit', (honest) => {
    const payee = honest.nets.findLastIndex((net) => net >= 0n);
    const debits = [...honest.debits, debitWord(payee, 0n)];
    return { ...honest, debits: debits.toSorted((a, b) => debitIn(a).participant - debitIn(b).participant) };
  }),
];

function fault(name: string, caughtBy: PostingChallenge['kind'], cheat: PostingFault['cheat']): PostingFault {
  return { name, caughtBy, cheat };
}

/** A posting of other bytes, with what they say of nets, totals and debits. */
function inBatch(
  name: string,
  caughtBy: PostingChallenge['kind'],
  change: (flows: DecodedFlow[], below: Below) => DecodedFlow[] | undefined,
): PostingFault {
  return fault(name, caughtBy, ({ data }, before, below) => {
    const flows = change(decodeBatch(batchIn(data)), below);
    return flows && preparePosting(written(flows), before, PARTICIPANTS + 1, evidenceIn(data));
  });
}

/** A claim that is not what the bytes say. */
function claiming(
  name: string,
  caughtBy: PostingChallenge['kind'],
  other: (honest: PreparedPosting) => Partial<PreparedPosting['claim']>,
): PostingFault {
  return fault(name, caughtBy, (honest) => ({ ...honest, claim: { ...honest.claim, ...other(honest) } }));
}

function batchIn(data: Uint8Array): Uint8Array {
  return publishedIn(data, PARTICIPANTS + 1)!.batch;
}

function evidenceIn(data: Uint8Array): Uint8Array {
  return publishedIn(data, PARTICIPANTS + 1)!.evidenceRoot;
}

/** The bytes with these totals behind the batch. */
function published({ data }: PreparedPosting, totals: readonly Micros[]): Uint8Array {
  return publishedBytes({ batch: batchIn(data), totals, evidenceRoot: evidenceIn(data) });
}

function lastFlow(flows: DecodedFlow[], change: Partial<SettlementFlow>): DecodedFlow[] {
  return flows.with(-1, changed(flows.at(-1)!, change));
}

function changed(decoded: DecodedFlow, change: Partial<SettlementFlow>): DecodedFlow {
  return { ...decoded, flow: { ...decoded.flow, ...change } };
}

/** Place of a random flow with at least so many records. */
function longFlow(flows: readonly DecodedFlow[], below: Below, least: number): number | undefined {
  const places = flows.flatMap(({ records }, place) => (records.length >= least ? [place] : []));
  return places.length === 0 ? undefined : places[below(places.length)];
}

function withTotals(honest: PreparedPosting, totals: readonly Micros[]): PreparedPosting | undefined {
  if (totals.every((total, number) => total === honest.totals[number])) return undefined;
  const data = published(honest, totals);
  return { ...honest, totals, data, claim: { ...honest.claim, totalsRoot: new LedgerTree(totals).root } };
}

/** The bytes of flows with their records, sums between them, whatever the flows state. */
function written(flows: readonly DecodedFlow[]): Uint8Array {
  return joined(
    ...flows.map(({ flow, records }) => {
      const bytes = new Uint8Array(flowBytes(flow));
      const view = new DataView(bytes.buffer);
      writeFlow(view, 0, flow);
      let at = FLOW_BYTES;
      records.forEach((record, i) => {
        if (i > 0 && i % RECORDS_PER_CHUNK === 0) {
          view.setBigUint64(at, amountOf({ flow }, records.slice(0, i)));
          at += SUM_BYTES;
        }
        writeRecord(view, at, flow, record);
        at += flow.recordBytes;
      });
      return bytes;
    }),
  );
}

function amountOf({ flow }: Pick<DecodedFlow, 'flow'>, records: readonly RecordTerms[]): Micros {
  return records.reduce((sum, { energyWh, priceTicks }) => sum + recordAmount(energyWh, priceTicks, flow.shareBps), 0n);
}
