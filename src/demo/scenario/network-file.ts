import type { MarketNetwork } from '../../domain/events.js';

/** Folder of the networks that the market's rules name. */
const networksFolder = new URL('../../../market-rules/networks/', import.meta.url);

export function networkFile(feeder: string): URL {
  return new URL(`schutterwald-${feeder}.json`, networksFolder);
}

/** The network as the text of its file: one branch a line. */
export function networkText({ root, branches }: MarketNetwork): string {
  const lines = branches.map((branch) => `    ${JSON.stringify(branch)}`).join(',\n');
  return `{\n  "root": ${JSON.stringify(root)},\n  "branches": [\n${lines}\n  ]\n}\n`;
}
