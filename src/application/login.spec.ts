import { admitted } from '../../test/reference/round-builder.js';
import { JournalFolder } from '../../test/support/journaled-market.js';
import { keyOfSeed, LoginSignatureVerifier, signText } from '../adapters/chain/login-signature.js';
import { CHALLENGE_SECONDS, Login, SESSION_SECONDS, SESSIONS_PER_PARTICIPANT } from './login.js';
import type { Market } from './market.js';
import { registerParticipant } from './registration.js';

const NOW = 1_000_000;
const ada = keyOfSeed('ada');
const mallory = keyOfSeed('mallory');

let folder: JournalFolder;
let market: Market;
let login: Login;

beforeEach(async () => {
  folder = await JournalFolder.create();
  market = await folder.market();
  await market.execute(registerParticipant({ id: 'ada', role: 'prosumer', account: ada.account.toLowerCase() }, ''));
  let made = 0;
  const entropy = { hex: (bytes: number) => (++made).toString(16).padStart(2 * bytes, '0') };
  login = new Login(new Map([['village', market]]), new LoginSignatureVerifier(), entropy);
});
afterEach(() => folder.remove());

async function enter(now = NOW) {
  const challenge = admitted(login.challenge('village', 'ada', now));
  return admitted(await login.answer(challenge, await signText(ada, challenge.text), now));
}

test('a participant signs the text of its challenge and has a session', async () => {
  const challenge = admitted(login.challenge('village', 'ada', NOW));
  expect(challenge.text).toBe(
    [
      'gridclear login',
      'market: village',
      'participant: ada',
      'nonce: 00000000000000000000000000000001',
      'Signing this opens a session. It moves no money.',
    ].join('\n'),
  );
  const session = admitted(await login.answer(challenge, await signText(ada, challenge.text), NOW));
  expect(session).toMatchObject({ market, participant: { id: 'ada' }, expiresAt: NOW + SESSION_SECONDS });
  expect(login.session(session.token, NOW + SESSION_SECONDS)).toEqual({ ok: true, value: session });
  expect(login.session(session.token, NOW + SESSION_SECONDS + 1)).toMatchObject({
    rejection: { code: 'not-authenticated' },
  });
});

test('who or where is not known is refused', () => {
  expect(login.challenge('town', 'ada', NOW)).toMatchObject({ rejection: { code: 'unknown-market', field: 'market' } });
  expect(login.challenge('village', 'bob', NOW)).toMatchObject({
    rejection: { code: 'unknown-participant', field: 'participant' },
  });
  expect(login.session('made up', NOW)).toMatchObject({ rejection: { code: 'not-authenticated', field: '' } });
});

test('no challenge, an old one, another text and another key are refused', async () => {
  const challenge = admitted(login.challenge('village', 'ada', NOW));
  const other = admitted(login.challenge('village', 'ada', NOW));
  const signature = await signText(ada, challenge.text);
  const answers = await Promise.all([
    login.answer(undefined, signature, NOW),
    login.answer(challenge, signature, NOW + CHALLENGE_SECONDS + 1),
    login.answer(other, signature, NOW),
    login.answer(challenge, await signText(mallory, challenge.text), NOW),
    login.answer(challenge, `0x${'00'.repeat(65)}`, NOW),
    login.answer(challenge, signature, NOW + CHALLENGE_SECONDS),
  ]);
  expect(answers.map((answer) => (answer.ok ? 'in' : answer.rejection.code))).toEqual([
    'challenge-expired',
    'challenge-expired',
    'signature-invalid',
    'signature-invalid',
    'signature-invalid',
    'in',
  ]);
});

test('a participant has a bounded number of sessions; one more ends its oldest', async () => {
  const first = await enter();
  const second = await enter();
  for (let n = 2; n < SESSIONS_PER_PARTICIPANT; n++) await enter();
  expect(login.session(first.token, NOW).ok).toBe(true);
  await enter();
  expect([login.session(first.token, NOW).ok, login.session(second.token, NOW).ok]).toEqual([false, true]);
});

test('expired sessions are forgotten when another begins', async () => {
  const first = await enter();
  const later = NOW + SESSION_SECONDS + 1;
  const second = await enter(later);
  expect([login.session(first.token, NOW).ok, login.session(second.token, later).ok]).toEqual([false, true]);
});
