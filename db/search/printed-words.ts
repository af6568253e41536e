import { foldText } from './fold.ts';

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
