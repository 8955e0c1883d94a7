import { type DataSource, type FindOptionsWhere, In, MoreThan } from 'typeorm';
import type {
  AwardView,
  BlockView,
  OrderView,
  Page,
  ReadModel,
  ResultView,
  RoundView,
  SettlementView,
} from '../../application/read-model.js';
import type { Reading } from '../../domain/events.js';
import type { FlexibilityRequest } from '../../domain/request.js';
import { AwardRow } from './entities/award.entity.js';
import { BlockRow } from './entities/block.entity.js';
import { MandateRow } from './entities/mandate.entity.js';
import { MeteringPointRow } from './entities/metering-point.entity.js';
import { NodePriceRow } from './entities/node-price.entity.js';
import { OrderRow } from './entities/order.entity.js';
import { PeriodRow } from './entities/period.entity.js';
import { ReadingRow } from './entities/reading.entity.js';
import { ReliefRow } from './entities/relief.entity.js';
import { RequestRow } from './entities/request.entity.js';
import { RoundRow } from './entities/round.entity.js';
import { SettlementRow } from './entities/settlement.entity.js';

/** The queries of the read model over the projected tables. Lists ascend by their page's key. */
export class TypeormReadModel implements ReadModel {
  constructor(private readonly dataSource: DataSource) {}

  async rounds(market: string, page: Page): Promise<RoundView[]> {
    const where = { market, ...beyond('round', page) };
    const rows = await this.find(RoundRow, where, 'round', page.limit);
    return rows.map(withoutMarket);
  }

  async round(market: string, round: number): Promise<RoundView | undefined> {
    const row = await this.dataSource.manager.findOneBy(RoundRow, { market, round });
    return row === null ? undefined : withoutMarket(row);
  }

  async result(market: string, round: number): Promise<ResultView | undefined> {
    const row = await this.dataSource.manager.findOneBy(RoundRow, { market, round });
    if (row === null || row.status === null) return undefined;
    const prices = await this.find(NodePriceRow, { market, round }, ['mtu', 'position']);
    const reliefs = await this.find(ReliefRow, { market, round }, 'request');
    return {
      round,
      prices: prices.map(({ mtu, node, price, flowW }) => ({ mtu, node, price, flowW })),
      reliefs: reliefs.map(({ market: _, round: __, ...relief }) => relief),
    };
  }

  async orders(
    market: string,
    of: { participant?: string | undefined; round?: number | undefined },
    page: Page,
  ): Promise<OrderView[]> {
    const rows = await this.find(
      OrderRow,
      { market, ...given(of), ...beyond('sequence', page) },
      'sequence',
      page.limit,
    );
    // Rounds before awards: a round that is cleared when it is read has its awards when they are read.
    const rounds = { market, round: In([...new Set(rows.map(({ round }) => round))]) };
    const cleared = (await this.dataSource.manager.findBy(RoundRow, rounds)).filter(({ status }) => status !== null);
    const clearedRounds = new Set(cleared.map(({ round }) => round));
    const orders = { market, madeBy: 'auction' as const, order: In(rows.map(({ sequence }) => sequence)) };
    const awards = await this.dataSource.manager.findBy(AwardRow, orders);
    const awardsOf = new Map<number, AwardRow[]>();
    for (const award of awards) awardsOf.set(award.order, [...(awardsOf.get(award.order) ?? []), award]);
    return rows.map((row) => orderView(row, awardsOf.get(row.sequence) ?? [], clearedRounds.has(row.round)));
  }

  async blocks(
    market: string,
    of: { participant?: string | undefined; round?: number | undefined },
    page: Page,
  ): Promise<BlockView[]> {
    const where = { market, ...given(of), ...beyond('sequence', page) };
    return (await this.find(BlockRow, where, 'sequence', page.limit)).map(blockView);
  }

  async requests(market: string, round: number): Promise<(FlexibilityRequest & { readonly withdrawn: boolean })[]> {
    const rows = await this.find(RequestRow, { market, round }, 'sequence');
    return rows.map(({ market: _, round: __, ...request }) => request);
  }

  async awards(
    market: string,
    of: { participant?: string | undefined; round?: number | undefined },
    page: Page,
  ): Promise<AwardView[]> {
    const rows = await this.find(AwardRow, { market, ...given(of), ...beyond('number', page) }, 'number', page.limit);
    return rows.map(({ market: _, meteringPoint, ...award }) => ({ ...award, ...namedPoint(meteringPoint) }));
  }

  async readings(market: string, of: { participant?: string | undefined; round: number }): Promise<Reading[]> {
    const rows = await this.find(ReadingRow, { market, round: of.round }, 'meteringPoint');
    const readings = rows.map(readingView).sort((a, b) => (a.meteringPoint < b.meteringPoint ? -1 : 1));
    if (of.participant === undefined) return readings;
    const own = await this.meteringPointsOf(market, of.participant);
    return readings.filter(({ meteringPoint }) => own.has(meteringPoint));
  }

  async settlements(
    market: string,
    of: { participant?: string | undefined; period?: number | undefined },
    page: Page,
  ): Promise<SettlementView[]> {
    const { participant, ...rest } = given(of);
    const all = { market, ...rest, ...beyond('number', page) };
    const where =
      participant === undefined
        ? all
        : [
            { ...all, payer: participant },
            { ...all, payee: participant },
          ];
    const rows = await this.find(SettlementRow, where, 'number', page.limit);
    const periods = { market, period: In([...new Set(rows.map(({ period }) => period))]) };
    const phases = new Map(
      (await this.dataSource.manager.findBy(PeriodRow, periods)).map(({ period, phase }) => [period, phase]),
    );
    return rows.map((row) => settlementView(row, phases.get(row.period)!));
  }

  /** Points whose readings a participant may see: its own, those it reads, and those of prosumers it acts for. */
  private async meteringPointsOf(market: string, participant: string): Promise<Set<string>> {
    const { manager } = this.dataSource;
    const mandates = await manager.findBy(MandateRow, { market, aggregator: participant });
    const prosumers = [participant, ...mandates.map(({ prosumer }) => prosumer)];
    const points = await manager.findBy(MeteringPointRow, [
      { market, prosumer: In(prosumers) },
      { market, meterOperator: participant },
    ]);
    return new Set(points.map(({ id }) => id));
  }

  private find<T extends object>(
    entity: new () => T,
    where: FindOptionsWhere<T> | FindOptionsWhere<T>[],
    ascendingBy: (keyof T & string) | readonly (keyof T & string)[],
    limit?: number,
  ): Promise<T[]> {
    const order = Object.fromEntries([ascendingBy].flat().map((column) => [column, 'ASC'])) as object;
    return this.dataSource.manager.find(entity, { where, order, ...(limit === undefined ? {} : { take: limit }) });
  }
}

function readingView({ market: _, revision, reason, ...reading }: ReadingRow): Reading {
  return { ...reading, revision, ...(reason === null ? {} : { reason }) };
}

function settlementView(
  { market: _, substitute, corrects, ...record }: SettlementRow,
  state: SettlementView['state'],
): SettlementView {
  return { ...record, ...(substitute ? { substitute } : {}), ...(corrects === null ? {} : { corrects }), state };
}

function orderView(row: OrderRow, awards: readonly AwardRow[], cleared: boolean): OrderView {
  const { market: _, cancelled, reason, meteringPoint, curve, timeInForce, validUntil, ...order } = row;
  const decided = cleared && !cancelled;
  return {
    ...order,
    ...namedPoint(meteringPoint),
    ...(curve === null ? {} : { curve }),
    ...(timeInForce === null ? {} : { timeInForce }),
    ...(validUntil === null ? {} : { validUntil }),
    state: stateOf(row),
    reason,
    awardedW: decided ? awards.reduce((sum, { awardedW }) => sum + awardedW, 0) : null,
    price: decided && awards.length === 1 ? awards[0]!.price : null,
  };
}

function stateOf({ cancelled, reason, tradedW, quantityW }: OrderRow): OrderView['state'] {
  if (cancelled) return reason === 'expired' ? 'expired' : 'cancelled';
  return tradedW === quantityW ? 'traded' : 'live';
}

function blockView({ market: _, cancelled, meteringPoint, parent, exclusiveGroup, ...block }: BlockRow): BlockView {
  return {
    ...block,
    ...namedPoint(meteringPoint),
    ...(parent === null ? {} : { parent }),
    ...(exclusiveGroup === null ? {} : { exclusiveGroup }),
    state: cancelled ? 'cancelled' : 'live',
  };
}

function withoutMarket<T extends { market: string }>(row: T): Omit<T, 'market'> {
  const { market: _, ...rest } = row;
  return rest;
}

function namedPoint(meteringPoint: string | null): { meteringPoint?: string } {
  return meteringPoint === null ? {} : { meteringPoint };
}

/** Only the restrictions that are made: TypeORM refuses a condition that is undefined. */
function given<T extends object>(restrictions: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const made = Object.entries(restrictions).filter(([, value]) => value !== undefined);
  return Object.fromEntries(made) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

function beyond(key: string, { after }: Page): object {
  return after === undefined ? {} : { [key]: MoreThan(after) };
}
