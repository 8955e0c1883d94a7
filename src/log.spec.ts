import { describeError } from './log.js';

test('an error is logged by name, message, stack and cause, without whatever else hangs on it', () => {
  const cause = new TypeError('no route');
  const error = Object.assign(new Error('the chain is gone', { cause }), { abi: ['much'], url: 'https://node/secret' });
  expect(describeError(error)).toEqual({
    type: 'Error',
    message: 'the chain is gone',
    stack: expect.stringContaining('log.spec'),
    cause: 'TypeError: no route',
  });
  expect(describeError('thrown text')).toBe('thrown text');
});
