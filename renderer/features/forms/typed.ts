import type { FilledKind } from '../../../db/rules/form-entries.ts';
import { formEntries, type FormEntries } from '../../../electron/contract/forms.ts';
import type { PaperTyped } from '../../../electron/contract/paper-drafts.ts';
import { layoutOf } from './layouts.ts';

/** A line of the paper while it is typed; `key` stays when lines above it go. */
export interface TypedLine {
  readonly key: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** A paper while it is typed: every field as text, whatever its kind. */
export interface TypedForm {
  readonly kind: FilledKind;
  readonly fields: Readonly<Record<string, string>>;
  readonly lines: readonly TypedLine[];
  readonly nextKey: number;
}

export function typedOf(entries: FormEntries): TypedForm {
  const { kind, ...rest } = entries;
  const lines = 'lines' in entries ? entries.lines : [];
  return {
    kind,
    fields: Object.fromEntries(
      Object.entries(rest).flatMap(([name, text]) => (typeof text === 'string' ? [[name, text]] : [])),
    ),
    lines: lines.map((cells, key) => ({ key, cells: { ...cells } })),
    nextKey: lines.length,
  };
}

/** What is sent to the office: the fields that the paper began with, so it has the shape of its kind. */
export function entriesOf({ kind, fields, lines }: TypedForm): FormEntries {
  const own = formEntries.options.find((option) => option.shape.kind.value === kind);
  const withLines = own !== undefined && 'lines' in own.shape;
  return formEntries.parse({ kind, ...fields, ...(withLines ? { lines: lines.map(({ cells }) => cells) } : {}) });
}

/** What is kept while the paper is typed: its day and every field, as typed. */
export function draftOf(on: string, { fields, lines }: TypedForm): PaperTyped {
  return { fields: { ...fields, on }, lines: lines.map(({ cells }) => ({ ...cells })) };
}

/** The paper as it was kept; a field that was not there then is as on the new one. */
export function fromDraft(fresh: TypedForm, { fields, lines }: PaperTyped): { on: string; typed: TypedForm } {
  const { on = '', ...texts } = fields;
  return {
    on,
    typed: {
      ...fresh,
      fields: { ...fresh.fields, ...texts },
      lines: lines.map((cells, key) => ({ key, cells: { ...cells } })),
      nextKey: lines.length,
    },
  };
}

export function withField(typed: TypedForm, name: string, text: string): TypedForm {
  return { ...typed, fields: { ...typed.fields, [name]: text } };
}

export function withCell(typed: TypedForm, at: number, name: string, text: string): TypedForm {
  return {
    ...typed,
    lines: typed.lines.map((line, index) =>
      index === at ? { ...line, cells: { ...line.cells, [name]: text } } : line,
    ),
  };
}

/** One line more. What the lines of an order or an invoice have in common is taken over from the last. */
export function withLine(typed: TypedForm, columns: readonly string[], taken: readonly string[]): TypedForm {
  const last = typed.lines.at(-1)?.cells;
  const cells = Object.fromEntries(columns.map((name) => [name, taken.includes(name) ? (last?.[name] ?? '') : '']));
  return { ...typed, lines: [...typed.lines, { key: typed.nextKey, cells }], nextKey: typed.nextKey + 1 };
}

export function withoutLine(typed: TypedForm, at: number): TypedForm {
  return { ...typed, lines: typed.lines.filter((_, index) => index !== at) };
}

/** Units stand under their names in the language of the screen; the office knows them again by any of their names. */
export function withUnitNames(typed: TypedForm, nameOf: (code: string) => string): TypedForm {
  const { rows, below, columns } = layoutOf(typed.kind);
  const named = (texts: Readonly<Record<string, string>>, names: readonly string[]) => ({
    ...texts,
    ...Object.fromEntries(names.map((name) => [name, nameOf(texts[name] ?? '')])),
  });
  const fields = [...rows, ...below].flat().filter(({ look }) => look === 'unit');
  const cells = columns.filter(({ unit }) => unit);
  const names = (list: readonly { readonly name: string }[]): readonly string[] => list.map(({ name }) => name);
  return {
    ...typed,
    fields: named(typed.fields, names(fields)),
    lines: typed.lines.map((line) => ({ ...line, cells: named(line.cells, names(cells)) })),
  };
}
