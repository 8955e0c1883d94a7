import type { ExpectedFlow, MarketNetwork } from './events.js';
import { mtuKey } from './horizon.js';
import { Network, type NetworkDescription } from './network.js';
import { assertInvariant } from './rejection.js';

/** The market's network by itself: its nodes have the same numbers in every round. */
export function numberedNodes(network: MarketNetwork): Network {
  return networkOfRound(network, new Map(), 0);
}

/** The market's network with what the DSO published for one market time unit of a round: expected flows, and limits where it states others. */
export function networkOfRound(network: MarketNetwork, flows: ReadonlyMap<string, ExpectedFlow>, mtu: number): Network {
  const description: NetworkDescription = {
    root: network.root,
    branches: network.branches.map((branch) => {
      const flow = flows.get(mtuKey(mtu, branch.node));
      return {
        node: branch.node,
        parent: branch.parent,
        exportLimitW: flow?.exportLimitW ?? branch.exportLimitW,
        importLimitW: flow?.importLimitW ?? branch.importLimitW,
        baselineFlowW: flow?.baselineFlowW ?? 0,
      };
    }),
  };
  const built = Network.build(description, 1);
  assertInvariant(built.ok, 'the network of an open market was admitted, and so was what the DSO published');
  return built.value;
}
