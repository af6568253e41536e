import type { Encoding, ImportMap } from '../../contract/exchange.ts';
import type { Host } from '../host.ts';
import { decodeAs, encodingCandidates } from './encoding.ts';
import { readSource, type SourceFile } from './file.ts';
import { guessDelimiter, parseTable, type Delimiter, type Table } from './table.ts';

/** A file read in an encoding, as a table. */
export interface ReadTable {
  readonly file: SourceFile;
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly table: Table;
}

/** Reads the table of a file; what is not said is found out. */
export async function readTable(
  host: Host,
  token: string,
  said: Pick<ImportMap, 'encoding' | 'delimiter'>,
  step?: (done: number, total: number) => Promise<void>,
): Promise<ReadTable> {
  const file = await readSource(host, token);
  const chosen = said.encoding
    ? { encoding: said.encoding, text: decodeAs(file.bytes, said.encoding) }
    : encodingCandidates(file)[0];
  const delimiter = said.delimiter ?? guessDelimiter(chosen.text);
  const table = await parseTable(chosen.text, delimiter, file.name, step);
  return { file, encoding: chosen.encoding, delimiter, table };
}
