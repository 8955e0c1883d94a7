import type { MarketClient } from '../../src/client/market-client.js';
import type { ServedMarkets } from './served-markets.js';
import { allAccepted, energyOrder, NOON, people, registerPeople } from './two-markets.js';

export const everybody = ['operator', ...Object.keys(people)];

/**
 * One round from opening to payout, in which ada and bob deliver, carla offers too dear, lumen sells energy and volta bids too little
 * for any. `onArrival` is called with each participant's connection before the round opens.
 */
export async function playOneRound(
  served: ServedMarkets,
  market: string,
  onArrival: (id: string, client: MarketClient) => Promise<void> = async () => undefined,
): Promise<void> {
  const operator = await served.participant(market, 'operator');
  await registerPeople(operator, market);
  const clients = new Map<string, MarketClient>();
  for (const id of everybody) {
    const client = await served.participant(market, id);
    await onArrival(id, client);
    clients.set(id, client);
  }
  const as = (id: string) => clients.get(id)!;
  for (const participant of ['gridco', 'lumen', 'volta'])
    await operator.send('fund-escrow', { participant, amount: '1000000000' });
  await operator.send('open-round', { deliveryStart: NOON });
  for (const [id, meteringPoint] of Object.entries({ lumen: 'mp-ada', volta: 'mp-bob', carla: 'mp-carla' }))
    await as(id).send('nominate-baselines', { round: 0, nominations: [{ meteringPoint, powerW: -4_000 }] });
  const flows = [{ node: 'street', baselineFlowW: -50_000 }];
  expect(await as('gridco').send('publish-flows', { round: 0, flows })).toMatchObject({ ok: true });
  const submit = (id: string, ...[clientOrderId, terms]: Parameters<typeof energyOrder>) =>
    allAccepted(as(id).send('submit-orders', { round: 0, orders: [energyOrder(clientOrderId, terms)] }));
  const offered = { side: 'up', quantityW: 2_000 } as const;
  await submit('lumen', 'offer-ada', { ...offered, node: 'number-7', meteringPoint: 'mp-ada', limit: '100.00' });
  await submit('volta', 'offer-bob', { ...offered, node: 'number-9', meteringPoint: 'mp-bob', limit: '110.00' });
  await submit('carla', 'offer-carla', { ...offered, node: 'street', meteringPoint: 'mp-carla', limit: '900.00' });
  const steps = [{ quantityW: 4_000, price: '200.00' }];
  const request = { clientRequestId: 'r-1', congestionPoint: 'street', direction: 'up' as const, steps };
  await allAccepted(as('gridco').send('publish-requests', { round: 0, requests: [request] }));
  await submit('lumen', 'for-sale');
  const dropped = await submit('lumen', 'dropped');
  await as('lumen').send('cancel-orders', { orders: dropped });
  await submit('volta', 'wanted', { side: 'buy', limit: '60.00' });
  expect(await operator.send('close-gate', { round: 0 })).toMatchObject({ ok: true, status: 'cleared' });
  await operator.send('advance-clock', { to: NOON + 3_600 });
  const points = ['mp-ada', 'mp-bob', 'mp-carla'];
  const readings = points.map((meteringPoint) => ({ meteringPoint, round: 0, energyWh: -500 }));
  await allAccepted(as('metron').send('report-readings', { readings }));
  expect(await operator.send('settle-period', { period: 0 })).toMatchObject({ ok: true });
}
