import { encodeFunctionData } from 'viem';
import type { ChainMandate, ChainParticipant, ChainReadingKeys, Hex } from '../../application/ports.js';
import { keySchemes, type RegisteredKey } from '../../domain/metering/reading-key.js';
import { type ParticipantRole, participantRoles } from '../../domain/participant.js';
import { participantRegistryAbi } from './artifacts/participant-registry.js';
import type { MarketReader } from './market-reader.js';

const PARTICIPANTS_PER_TRANSACTION = 150;
const KEYS_PER_TRANSACTION = 50;
const MANDATES_PER_TRANSACTION = 300;

/** The calls that register those participants the registry does not hold as they are yet, in the order of their numbers. */
export async function participantCalls(
  reader: MarketReader,
  participants: readonly ChainParticipant[],
): Promise<Hex[]> {
  const count = await reader.participantCount();
  const missing = await rejectAsync(participants, async ({ number, role, account }) => {
    if (number > count) return false;
    const held = await reader.participant(number);
    return held.role === roleNumber(role) && held.account.toLowerCase() === account.toLowerCase();
  });
  const registrations = missing
    .sort((a, b) => a.number - b.number)
    .map(({ number, role, account }) => ({ number, role: roleNumber(role), account }));
  return inParts(registrations, PARTICIPANTS_PER_TRANSACTION).map((part) =>
    encodeFunctionData({ abi: participantRegistryAbi, functionName: 'register', args: [part] }),
  );
}

/** The calls that register those mandates the registry does not hold as they are yet. */
export async function mandateCalls(reader: MarketReader, mandates: readonly ChainMandate[]): Promise<Hex[]> {
  const missing = await rejectAsync(mandates, async ({ prosumer, aggregator, shareBps }) => {
    const held = await reader.participant(prosumer);
    return held.aggregator === aggregator && held.shareBps === shareBps;
  });
  return inParts(missing, MANDATES_PER_TRANSACTION).map((part) =>
    encodeFunctionData({ abi: participantRegistryAbi, functionName: 'registerMandates', args: [part] }),
  );
}

/** The calls that register those keys the registry does not hold yet. Those of one participant never change, and follow each other in time. */
export async function keyCalls(reader: MarketReader, holders: readonly ChainReadingKeys[]): Promise<Hex[]> {
  const missing = await Promise.all(
    holders.map(async ({ participant, keys }) => {
      const held = await reader.readingKeys(participant);
      return keys.slice(held.length).map((key) => ({ participant, key: registryKey(key) }));
    }),
  );
  return inParts(missing.flat(), KEYS_PER_TRANSACTION).map((part) =>
    encodeFunctionData({ abi: participantRegistryAbi, functionName: 'registerKeys', args: [part] }),
  );
}

function registryKey({ scheme, publicKey, validFrom }: RegisteredKey) {
  const digits = publicKey.slice(2).padStart(64, '0');
  const [x, y] = [digits.slice(0, 64), digits.slice(64).padStart(64, '0')].map((text): Hex => `0x${text}`);
  return { scheme: keySchemes.indexOf(scheme) + 1, validFrom, x: x!, y: y! };
}

/** The number of a role in the registry contract, where 0 is none. */
function roleNumber(role: ParticipantRole): number {
  return participantRoles.indexOf(role) + 1;
}

async function rejectAsync<T>(items: readonly T[], test: (item: T) => Promise<boolean>): Promise<T[]> {
  const isHeld = await Promise.all(items.map(test));
  return items.filter((_, i) => !isHeld[i]);
}

function inParts<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}
