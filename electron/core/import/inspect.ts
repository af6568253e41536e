import type { ImportStore } from '../../../db/repositories/imports.ts';
import { importMap, type ImportMap } from '../../contract/exchange.ts';
import type { CallInput, CallOutput } from '../../contract/calls.ts';
import type { EncodingCandidate } from './encoding.ts';
import { guessMap, importFields } from './mapping.ts';
import type { TableReader } from './source.ts';

const PREVIEW_LINES = 8;
const SAMPLE_ROWS = 20;
const SHOWN_CHARACTERS = 200;

/** First look at a file: nothing is decided here that the clerk cannot change. */
export async function inspectFile(
  tables: TableReader,
  imports: ImportStore,
  { kind, file: token, encoding, delimiter }: CallInput<'imports.inspect'>,
): Promise<CallOutput<'imports.inspect'>> {
  const source = await tables.read(token, { encoding, delimiter });
  const { table } = source;
  const remembered = rememberedMap(imports.mapFor(kind, table.headings));
  const map = remembered ?? guessMap(kind, table.headings);

  return {
    name: source.fileName,
    bytes: source.bytes,
    encoding: source.encoding,
    candidates: source.candidates.map(preview),
    delimiter: source.delimiter,
    headings: [...table.headings],
    sample: table.rows.slice(0, SAMPLE_ROWS).map((row) => row.map(shown)),
    rows: table.rows.length,
    fields: importFields(kind).map(({ field, type, required }) => ({ field, type, required: required !== undefined })),
    map: { ...map, encoding: source.encoding, delimiter: source.delimiter },
    remembered: remembered !== undefined,
  };
}

/** A map that an older program wrote in another shape is guessed anew. */
function rememberedMap(json: string | undefined): ImportMap | undefined {
  if (json === undefined) return undefined;
  const result = importMap.safeParse(JSON.parse(json));
  return result.success ? result.data : undefined;
}

function preview({ encoding, certain, text }: EncodingCandidate): CallOutput<'imports.inspect'>['candidates'][number] {
  const lines = text.split(/\r\n|\n|\r/u, PREVIEW_LINES);
  return { encoding, certain, preview: lines.map(shown) };
}

function shown(text: string): string {
  return text.length <= SHOWN_CHARACTERS ? text : `${text.slice(0, SHOWN_CHARACTERS)}…`;
}
