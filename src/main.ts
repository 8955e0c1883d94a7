import { readConfig } from './config.js';
import { createLog } from './log.js';
import { startServer } from './server.js';

/** Serves with settings from the environment alone, as container platforms start it; `gridclear serve` takes flags as well. */
const config = readConfig({}, process.env);
if (!config.ok) throw new Error(config.rejection.message);
const server = await startServer(config.value, createLog(config.value.logLevel));
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void server.stop().then(() => process.exit()));
