import { Body, Controller, Inject } from '@nestjs/common';
import { accepted, type Outcome } from '../../domain/rejection.js';
import { parseMessage } from '../../protocol/parse-message.js';
import { type RouteAnswer, routes } from '../../protocol/routes.js';
import { HTTP_PARTS, type HttpParts } from './http-parts.js';
import { OpenChallenges } from './open-challenges.js';
import { Serve } from './serve.js';

/** Login without a socket: a challenge by name, its signature for a bearer token. */
@Controller()
export class LoginController {
  private readonly challenges = new OpenChallenges();

  constructor(@Inject(HTTP_PARTS) private readonly parts: HttpParts) {}

  @Serve('challenge')
  challenge(@Body() body: unknown): Outcome<RouteAnswer<'challenge'>> {
    const message = parseMessage(routes.challenge.body, body);
    if (!message.ok) return message;
    const now = Math.floor(Date.now() / 1000);
    const challenge = this.parts.login.challenge(message.value.market, message.value.participant, now);
    if (!challenge.ok) return challenge;
    const { text, expiresAt } = challenge.value;
    return accepted({ challengeId: this.challenges.open(challenge.value), text, expiresInSeconds: expiresAt - now });
  }

  @Serve('login')
  async login(@Body() body: unknown): Promise<Outcome<RouteAnswer<'login'>>> {
    const message = parseMessage(routes.login.body, body);
    if (!message.ok) return message;
    const challenge = this.challenges.take(message.value.challengeId);
    const now = Math.floor(Date.now() / 1000);
    const session = await this.parts.login.answer(challenge, message.value.signature, now);
    if (!session.ok) return session;
    const { market, participant, token: sessionToken } = session.value;
    const { id, number, role } = participant;
    const sequence = market.durableSequence;
    return accepted({ market: market.name, participant: id, number, role, sessionToken, sequence });
  }
}
