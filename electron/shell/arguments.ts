import { dirname, resolve } from 'node:path';

/**
 * What was typed after the program's name. An installed program stands first in
 * `argv`; during development Electron comes first, then its own switches, then
 * the folder or the file of the program.
 *
 * @param entry The running main.js.
 */
export function typedArguments(argv: readonly string[], entry: string, isPackaged: boolean): readonly string[] {
  if (isPackaged) return argv.slice(1);
  const folder = dirname(dirname(entry));
  const at = argv.findIndex(
    (word, index) => index > 0 && !word.startsWith('-') && [entry, folder].includes(resolve(word)),
  );
  return argv.slice(at === -1 ? 2 : at + 1);
}
