import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The files in which somebody saved what a server told it: the one at the path, or the `.json` files of the folder there. Throws where there is
 * nothing.
 * @param what It is told, for people.
 */
export function savedFiles(path: string, what: string): string[] {
  const kind = statSync(path, { throwIfNoEntry: false });
  if (kind === undefined) throw new Error(`there are no ${what} at ${path}`);
  if (!kind.isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(path, name));
}

/** What a saved file holds. Throws with the name of the file where it is something else. */
export function readSaved<T>(file: string, what: string, parse: (text: string) => T): T {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new Error(`${file} holds no ${what}: ${(cause as Error).message}`, { cause });
  }
}
