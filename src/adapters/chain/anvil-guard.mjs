// Runs the command given as arguments and ends it when the process that started this one is gone, even by `kill -9`: that closes
// the standard input of this one.

import { spawn } from 'node:child_process';

const [command, ...args] = process.argv.slice(2);
const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
const end = () => child.kill('SIGKILL');

process.stdin.resume().on('end', end).on('error', end);
process.on('SIGTERM', end);
child.on('error', (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
child.on('exit', (code) => process.exit(code ?? 0));
