/** The order book of npm that comes closest to ours in purpose: price-time priority, limit orders, cancels, matching. */
export { OrderBook, Side } from 'nodejs-order-book';
