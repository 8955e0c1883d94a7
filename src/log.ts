import { pino } from 'pino';
import type { Log } from './application/ports.js';

/** Structured log, one JSON object a line, on standard error: standard output belongs to what commands print. */
export function createLog(level: string): Log {
  const logger = pino({ level, base: null, serializers: { error: pino.stdSerializers.err } }, pino.destination(2));
  return {
    info: (fields, message) => logger.info(fields, message),
    warn: (fields, message) => logger.warn(fields, message),
    error: (fields, message) => logger.error(fields, message),
  };
}

export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
