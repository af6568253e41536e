import { stat } from 'node:fs/promises';

import type { Encoding, ImportMap } from '../../contract/exchange.ts';
import type { Host } from '../host.ts';
import { decodeAs, encodingCandidates, type EncodingCandidate } from './encoding.ts';
import { readSource } from './file.ts';
import { guessDelimiter, parseTable, type Delimiter, type Table } from './table.ts';

/** A file read in an encoding, as a table. */
export interface ReadTable {
  readonly fileName: string;
  readonly bytes: number;
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  /** Every encoding the file can be read in, with the beginning of its text. */
  readonly candidates: readonly EncodingCandidate[];
  readonly table: Table;
}

type Step = (done: number, total: number) => Promise<void>;
type Said = Pick<ImportMap, 'encoding' | 'delimiter'>;

export interface TableReader {
  /** Reads the table of the file behind a token; what is not said is found out. */
  read(token: string, said: Said, step?: Step): Promise<ReadTable>;
  /** Lets go of the table that was read last. */
  forget(): void;
}

/** A table of this size is kept from the first look to the trial and the import: taking it apart is the longest part of a trial. */
const KEPT_BYTES = 30_000_000;

export function createTableReader(host: Host): TableReader {
  let kept: { readonly key: string; readonly source: ReadTable } | undefined;

  return {
    async read(token, said, step) {
      const stamp = await fileStamp(host, token);
      const wanted = ({ encoding, delimiter }: Said): string => JSON.stringify([token, stamp, encoding, delimiter]);
      if (kept && stamp !== undefined) {
        const { encoding, delimiter } = kept.source;
        const asked = { encoding: said.encoding ?? encoding, delimiter: said.delimiter ?? delimiter };
        if (kept.key === wanted(asked)) return kept.source;
      }
      const source = await readTable(host, token, said, step);
      kept = source.bytes <= KEPT_BYTES ? { key: wanted(source), source } : undefined;
      return source;
    },
    forget() {
      kept = undefined;
    },
  };
}

/** Changes when the file does; undefined for a file that is not there, which `readSource` explains. */
async function fileStamp(host: Host, token: string): Promise<string | undefined> {
  try {
    const path = await host.resolveFile(token);
    if (path === undefined) return undefined;
    const { size, mtimeMs } = await stat(path);
    return `${path} ${size} ${mtimeMs}`;
  } catch {
    return undefined;
  }
}

async function readTable(host: Host, token: string, said: Said, step?: Step): Promise<ReadTable> {
  const file = await readSource(host, token);
  const chosenText = said.encoding && decodeAs(file.bytes, said.encoding);
  const candidates = encodingCandidates(file);
  const encoding = said.encoding ?? candidates[0].encoding;
  const text = chosenText ?? candidates[0].text;
  const delimiter = said.delimiter ?? guessDelimiter(text);
  return {
    fileName: file.name,
    bytes: file.bytes.length,
    encoding,
    delimiter,
    candidates: candidates.map((candidate) => ({ ...candidate, text: candidate.text.slice(0, PREVIEWED) })),
    table: await parseTable(text, delimiter, file.name, step),
  };
}

const PREVIEWED = 20_000;
