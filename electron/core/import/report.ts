import type { Translate } from '../../../renderer/locales/translate.ts';
import type { ImportReport, RowProblem } from '../../contract/exchange.ts';
import type { exchange } from '../../../renderer/locales/zh-TW/exchange.ts';

export type ImportFieldName = keyof typeof exchange.fields;
export type ProblemCode = keyof typeof exchange.problems;
export type ProblemAction = RowProblem['action'];

export interface Problem {
  readonly field: string;
  readonly code: ProblemCode;
  readonly action: ProblemAction;
  readonly params?: Readonly<Record<string, string | number>>;
  /** Fields the sentence names, as `fields`. */
  readonly fields?: readonly ImportFieldName[];
}

/** So many are listed; all are counted. */
const LISTED = 10_000;
/** A cell may be a million characters long: a sentence quotes its beginning. */
const QUOTED = 40;

/** Gathers what is said of the rows and counts what is done with them. */
export class ReportBuilder {
  readonly #translate: Translate;
  readonly #problems: RowProblem[] = [];
  #problemCount = 0;
  readonly counts = { created: 0, updated: 0, skipped: 0, customersCreated: 0 };

  constructor(translate: Translate) {
    this.#translate = translate;
  }

  /** `row` counts from 1 under the heading. */
  add(row: number, { field, code, action, params = {}, fields = [] }: Problem): void {
    this.#problemCount += 1;
    if (this.#problems.length >= LISTED) return;
    const bounded = Object.fromEntries(
      Object.entries(params).map(([name, value]) => [name, typeof value === 'string' ? quoted(value) : value]),
    );
    if (fields.length > 0) {
      bounded['fields'] = fields
        .map((name) => this.#translate(`exchange.fields.${name}`))
        .join(this.#translate('common.listSeparator'));
    }
    const message = this.#translate(`exchange.problems.${code}`, bounded);
    this.#problems.push({ row, field, code, params: bounded, message, action });
  }

  finished(read: number): ImportReport {
    const problems = this.#problems.toSorted((a, b) => a.row - b.row);
    return { read, ...this.counts, problems, problemCount: this.#problemCount };
  }
}

function quoted(text: string): string {
  const characters = Array.from(text.slice(0, QUOTED * 2));
  return characters.length <= QUOTED && text.length <= QUOTED * 2 ? text : `${characters.slice(0, QUOTED).join('')}…`;
}
