import type { FilledKind } from '../../../db/rules/form-entries.ts';
import { formEntries, type FormEntries } from '../../../electron/contract/forms.ts';

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
