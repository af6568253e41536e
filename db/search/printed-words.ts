import { foldText } from './fold.ts';
import { indexTokens, queryWords } from './tokens.ts';

/** By what an entry of the print log is found. */
export interface PrintedWords {
  readonly number: string;
  readonly customer: string;
  readonly operator: string;
  readonly device: string;
  readonly reason: string;
}

/** All of them folded, each on a line of its own: a word is never found across two of them. */
export function printedWords({ number, customer, operator, device, reason }: PrintedWords): string {
  return [number, customer, operator, device, reason].map(foldText).join('\n');
}

/** What narrows the log beside its words. */
export interface PrintedFacets {
  readonly paper: string;
  readonly result: string;
}

/** What the index holds of an entry: its facets, and the tokens of its `printedWords`. */
export function printedTokens(words: string, { paper, result }: PrintedFacets): string {
  return `${facetToken('paper', paper)} ${facetToken('result', result)} ${indexTokens(words.replaceAll('\n', ' '))}`;
}

/** Longer than any token of a word that begins so: `papermonthledger`, `resultfailed`. */
function facetToken(facet: keyof PrintedFacets, value: string): string {
  return facet + value.replaceAll(/[^a-z]/g, '');
}

/** FTS5 expression for the entries that may be looked for; empty where nothing narrows them. */
export function printedQuery(
  words: readonly string[],
  { paper, result }: { readonly [Facet in keyof PrintedFacets]?: string | undefined },
): string {
  return [
    ...(paper === undefined ? [] : [facetToken('paper', paper)]),
    ...(result === undefined ? [] : [facetToken('result', result)]),
    ...(words.length === 0 ? [] : [queryWords(words)]),
  ].join(' AND ');
}
