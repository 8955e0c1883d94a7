import type { Acknowledgement, CommandInput } from '../../protocol/commands.js';
import { MarketClient, type SignText } from '../market-client.js';

/** A way to the market. Rejects where no answer came, so that it is not known whether the readings were taken. */
export interface ReadingLink {
  /** Length of a market time unit of the market: part of what is signed. */
  readonly mtuSeconds: number;
  report(message: CommandInput<'report-readings'>): Promise<Acknowledgement<'report-readings'>>;
  close(): Promise<void>;
}

export interface MeterIdentity {
  readonly url: string;
  readonly market: string;
  readonly participant: string;
  readonly sign: SignText;
}

/** The market said no to the login itself: trying again will not help. */
export class LoginRefused extends Error {
  override readonly name = 'LoginRefused';
}

const FINAL: readonly string[] = ['unknown-market', 'unknown-participant', 'signature-invalid'];
const PATIENCE_MS = 15_000;

/** Logs in over a socket; the agent comes back by itself, so the connection need not. */
export async function linkBySocket({ url, market, participant, sign }: MeterIdentity): Promise<ReadingLink> {
  const mtuSeconds = await mtuSecondsOf(url, market);
  const client = await MarketClient.connect(url, { reconnect: false, timeoutMilliseconds: PATIENCE_MS });
  try {
    admitLogin(await client.login(market, participant, sign));
  } catch (error) {
    await client.close();
    throw error;
  }
  return { mtuSeconds, report: (message) => client.send('report-readings', message), close: () => client.close() };
}

/** Logs in over HTTP for a session token. */
export async function linkByHttp({ url, market, participant, sign }: MeterIdentity): Promise<ReadingLink> {
  const mtuSeconds = await mtuSecondsOf(url, market);
  const challenge = await post(`${url}/api/login/challenge`, { market, participant });
  admitLogin(challenge);
  const { challengeId, text } = challenge as unknown as { challengeId: string; text: string };
  const entered = await post(`${url}/api/login`, { challengeId, signature: await sign(text) });
  admitLogin(entered);
  const { sessionToken } = entered as unknown as { sessionToken: string };
  return {
    mtuSeconds,
    report: (message) => post(`${url}/api/markets/${market}/readings`, message, sessionToken),
    close: async () => undefined,
  };
}

async function mtuSecondsOf(url: string, market: string): Promise<number> {
  const response = await reach(`${url}/api/markets/${market}`);
  const content = (await response.json()) as { rules?: { mtuSeconds: number }; code?: string; detail?: string };
  if (content.rules !== undefined) return content.rules.mtuSeconds;
  const { code = '', detail = response.statusText } = content;
  throw FINAL.includes(code) ? new LoginRefused(`${code}: ${detail}`) : new Error(detail);
}

function admitLogin(answer: Acknowledgement<'login'> | Acknowledgement<'report-readings'>): void {
  if (answer.ok) return;
  const { code, message } = answer.rejection;
  throw FINAL.includes(code) ? new LoginRefused(`${code}: ${message}`) : new Error(message);
}

/** The answer as the socket would give it: problem details become a rejection. */
async function post(url: string, body: unknown, token?: string): Promise<Acknowledgement<'report-readings'>> {
  const response = await reach(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  const content = (await response.json()) as Record<string, unknown>;
  if (response.ok) return { ok: true, ...content } as Acknowledgement<'report-readings'>;
  const { code = 'internal-fault', field = '', detail = response.statusText } = content;
  return { ok: false, rejection: { code, field, message: detail } } as Acknowledgement<'report-readings'>;
}

/** Rejects, naming the server and why, where no answer came. */
async function reach(url: string, request: RequestInit = {}): Promise<Response> {
  try {
    return await fetch(url, { ...request, signal: AbortSignal.timeout(PATIENCE_MS) });
  } catch (error) {
    const { cause, message } = error as Error;
    const reason = cause instanceof Error ? cause.message || (cause as NodeJS.ErrnoException).code : message;
    throw new Error(`no answer from ${url} (${reason})`);
  }
}
