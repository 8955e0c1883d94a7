import { randomUUID } from 'node:crypto';
import type { Challenge } from '../../application/login.js';

const MOST_OPEN = 10_000;

/** Challenges waiting for their answer, each to be taken once. When there are too many, the oldest are forgotten. */
export class OpenChallenges {
  private readonly challenges = new Map<string, Challenge>();

  /** Keeps a challenge and names it. */
  open(challenge: Challenge): string {
    const id = randomUUID();
    this.challenges.set(id, challenge);
    const oldest = this.challenges.keys().next();
    if (this.challenges.size > MOST_OPEN && !oldest.done) this.challenges.delete(oldest.value);
    return id;
  }

  take(id: string): Challenge | undefined {
    const challenge = this.challenges.get(id);
    this.challenges.delete(id);
    return challenge;
  }
}
