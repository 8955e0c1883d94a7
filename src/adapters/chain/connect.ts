import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { generatePrivateKey } from 'viem/accounts';
import { z } from 'zod';
import type { Hex, SettlementChain } from '../../application/ports.js';
import { connect } from './rpc.js';
import { TransactionSender } from './transaction-sender.js';
import { ViemSettlementChain } from './viem-settlement-chain.js';

const address = z.templateLiteral(['0x', z.string().regex(/^[0-9a-f]{40}$/)]);

const deploymentSchema = z.strictObject({
  market: z.string(),
  rpcUrl: z.url(),
  chainId: z.number().int(),
  addresses: z.strictObject({
    token: address,
    registry: address,
    auction: address,
    escrow: address,
    settlement: address,
    postings: address,
    deliveries: address,
    demands: address,
    orders: address.exactOptional(),
    publications: address.exactOptional(),
    horizonVerifier: address.exactOptional(),
  }),
});

/** Where the contracts of one market are, for whoever wants to read them. */
export type Deployment = z.output<typeof deploymentSchema>;

/** Writes the deployments of a server's markets: all of them, or, where that is interrupted, those of before. */
export function writeDeployments(file: string, deployments: readonly Deployment[]): void {
  const unfinished = `${file}.new`;
  writeFileSync(unfinished, `${JSON.stringify(deployments, null, 2)}\n`, { flush: true });
  renameSync(unfinished, file);
}

/** What {@link writeDeployments} wrote. Throws with the file's name when it is not such a file. */
export function readDeployments(file: string): Deployment[] {
  try {
    return z.array(deploymentSchema).parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new Error(`${file} does not say where contracts are: ${(cause as Error).message}`, { cause });
  }
}

/** The deployment of a market. Throws when the file does not name the market. */
export function readDeployment(file: string, market: string): Deployment {
  const deployment = readDeployments(file).find((candidate) => candidate.market === market);
  if (deployment === undefined) throw new Error(`${file} names no contracts for market ${market}`);
  return deployment;
}

/** An account of one's own on the chain of a deployment. Throws when the endpoint is not that chain. */
export async function openSender(
  { rpcUrl, chainId }: Pick<Deployment, 'rpcUrl' | 'chainId'>,
  privateKey: Hex,
): Promise<TransactionSender> {
  const sender = await TransactionSender.open(connect(rpcUrl), { privateKey });
  if (sender.chainId !== chainId) throw new Error(`${rpcUrl} is chain ${sender.chainId}, not ${chainId}`);
  return sender;
}

/**
 * Connects to the contracts of a market. Without the operator's key it does so under one made up for the occasion, which can read
 * everything and which the contracts refuse everything else. Throws when the endpoint is not the chain of the deployment.
 */
export async function connectSettlementChain(
  deployment: Deployment,
  privateKey: Hex = generatePrivateKey(),
): Promise<SettlementChain> {
  const sender = await openSender(deployment, privateKey);
  return new ViemSettlementChain({ sender, addresses: deployment.addresses, mintsToken: false });
}
