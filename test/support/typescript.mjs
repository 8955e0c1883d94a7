/**
 * Lets a process that a test starts run TypeScript sources as they are, with the transform that Jest uses:
 * `node --import <this file> child.ts`.
 */
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
