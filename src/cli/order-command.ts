import type { Command } from 'commander';
import { addOrderForceCommand } from './order-force-command.js';
import { addOrderRevealCommand } from './order-reveal-command.js';
import { addOrderSealCommand } from './order-seal-command.js';

export function addOrderCommand(program: Command): void {
  const order = program.command('order').description('What a participant says of its orders on the chain itself.');
  addOrderForceCommand(order);
  addOrderSealCommand(order);
  addOrderRevealCommand(order);
}
