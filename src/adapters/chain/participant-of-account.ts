import type { PublicClient } from 'viem';
import type { Hex } from '../../application/ports.js';
import { participantRegistryAbi } from './artifacts/participant-registry.js';

/** Number of the participant whose account this is. Throws where the registry knows none. */
export async function participantOfAccount(client: PublicClient, registry: Hex, account: Hex): Promise<number> {
  const registered = await client.getContractEvents({
    ...{ address: registry, abi: participantRegistryAbi, eventName: 'ParticipantRegistered' },
    ...{ fromBlock: 0n, strict: true },
  } as const);
  const found = registered.find(({ args }) => args.account.toLowerCase() === account.toLowerCase());
  if (found === undefined) throw new Error(`no participant of the market has the account ${account}`);
  return Number(found.args.number);
}
