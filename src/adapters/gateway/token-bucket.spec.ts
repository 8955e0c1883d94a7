import { TokenBucket } from './token-bucket.js';

test('takes a burst at once, then what the rate gives, and nothing it does not have', () => {
  const bucket = new TokenBucket(100, 500, 0);
  expect(bucket.take(500, 0)).toBe(true);
  expect(bucket.take(1, 0)).toBe(false);
  expect(bucket.take(100, 999)).toBe(false);
  expect(bucket.take(100, 1_000)).toBe(true);
  expect(bucket.take(501, 1_000_000)).toBe(false);
  expect(bucket.take(500, 1_000_000)).toBe(true);
});
