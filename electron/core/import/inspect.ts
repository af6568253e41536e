import type { ImportStore } from '../../../db/repositories/imports.ts';
import { importMap, type ImportMap } from '../../contract/exchange.ts';
import type { CallInput, CallOutput } from '../../contract/calls.ts';
import type { OfficeContext } from '../context.ts';
import { decodeAs, encodingCandidates, type EncodingCandidate } from './encoding.ts';
import { readSource } from './file.ts';
import { guessMap, importFields } from './mapping.ts';
import { guessDelimiter, parseTable } from './table.ts';

const PREVIEW_LINES = 8;
const SAMPLE_ROWS = 20;
const SHOWN_CHARACTERS = 200;

/** First look at a file: nothing is decided here that the clerk cannot change. */
export async function inspectFile(
  context: OfficeContext,
  imports: ImportStore,
  { kind, file: token, encoding, delimiter }: CallInput<'imports.inspect'>,
): Promise<CallOutput<'imports.inspect'>> {
  const file = await readSource(context.host, token);
  const candidates = encodingCandidates(file);
  const chosen = encoding ? { encoding, text: decodeAs(file.bytes, encoding) } : candidates[0];
  const usedDelimiter = delimiter ?? guessDelimiter(chosen.text);
  const table = await parseTable(chosen.text, usedDelimiter, file.name);
  const remembered = rememberedMap(imports.mapFor(kind, table.headings));
  const map = remembered ?? guessMap(kind, table.headings);

  return {
    name: file.name,
    bytes: file.bytes.length,
    encoding: chosen.encoding,
    candidates: candidates.map(preview),
    delimiter: usedDelimiter,
    headings: [...table.headings],
    sample: table.rows.slice(0, SAMPLE_ROWS).map((row) => row.map(shown)),
    rows: table.rows.length,
    fields: importFields(kind).map(({ field, type, required }) => ({ field, type, required: required !== undefined })),
    map: { ...map, encoding: chosen.encoding, delimiter: usedDelimiter },
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
  const lines = text.slice(0, PREVIEW_LINES * 4000).split(/\r\n|\n|\r/u, PREVIEW_LINES);
  return { encoding, certain, preview: lines.map(shown) };
}

function shown(text: string): string {
  return text.length <= SHOWN_CHARACTERS ? text : `${text.slice(0, SHOWN_CHARACTERS)}…`;
}
