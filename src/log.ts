import { pino } from 'pino';
import type { Log } from './application/ports.js';

/** Structured log, one JSON object a line, on standard error: standard output belongs to what commands print. */
export function createLog(level: string): Log {
  const logger = pino({ level, base: null, serializers: { error: describeError } }, pino.destination(2));
  return {
    info: (fields, message) => logger.info(fields, message),
    warn: (fields, message) => logger.warn(fields, message),
    error: (fields, message) => logger.error(fields, message),
  };
}

/** What an error says and where it was thrown. Its other properties may be anything: whole interfaces of contracts, or addresses with keys in them. */
export function describeError(error: unknown): object | string {
  if (!(error instanceof Error)) return String(error);
  const { name: type, message, stack, cause } = error;
  return { type, message, stack, ...(cause === undefined ? {} : { cause: causeOf(cause) }) };
}

function causeOf(cause: unknown): string {
  return cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
}

export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
