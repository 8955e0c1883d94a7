import type { OpenedSettlement } from '../adapters/chain/delivery-challenge.js';
import { readSaved, savedFiles } from './saved-files.js';

/**
 * Evidence as the server opens it, saved in a file, or in the `.json` files of a folder. All of it is looked at again whenever it is asked for, so
 * that a folder may grow. Throws with the name of a file that holds none.
 * @param parse Reads one answer of the server.
 */
export function savedEvidence(
  path: string,
  parse: (text: string) => OpenedSettlement,
): () => readonly OpenedSettlement[] {
  const readAll = () => savedFiles(path, 'evidence').map((file) => readSaved(file, 'evidence', parse));
  readAll();
  return readAll;
}
