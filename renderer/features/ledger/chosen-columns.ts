/** Every column the ledger can show, in the order in which the dialog first lists them. */
export const columnIds = [
  'number',
  'acceptedOn',
  'customer',
  'goods',
  'description',
  'type',
  'state',
  'dueOn',
  'copies',
  'severity',
  'channel',
  'region',
  'unit',
  'responsibleUnit',
  'outcomes',
  'closedOn',
  'returnApproved',
  'returnActual',
  'allowance',
  'compensation',
  'loss',
] as const;
export type ColumnId = (typeof columnIds)[number];

/** As shipped: what the paper ledger has, and where the form is now. */
export const shippedColumns: readonly ColumnId[] = [
  'number',
  'acceptedOn',
  'customer',
  'goods',
  'description',
  'state',
  'dueOn',
  'copies',
];

/** What the settings hold, made safe: unknown names are passed over, and the number is always there. */
export function columnsFrom(stored: readonly string[]): readonly ColumnId[] {
  const known = columnIds.filter((id) => stored.includes(id));
  if (known.length === 0) return shippedColumns;
  const chosen = known.toSorted((one, other) => stored.indexOf(one) - stored.indexOf(other));
  return chosen.includes('number') ? chosen : ['number', ...chosen];
}

export interface ColumnChoice {
  readonly id: ColumnId;
  readonly shown: boolean;
}

/** The list of the dialog: the shown ones in their order, then the others. */
export function choicesOf(chosen: readonly ColumnId[]): readonly ColumnChoice[] {
  return [
    ...chosen.map((id) => ({ id, shown: true })),
    ...columnIds.filter((id) => !chosen.includes(id)).map((id) => ({ id, shown: false })),
  ];
}

export function shownOf(choices: readonly ColumnChoice[]): readonly ColumnId[] {
  return choices.filter(({ shown }) => shown).map(({ id }) => id);
}

/** Moves the line at `from` by `step`; at the ends it stays. */
export function moved(choices: readonly ColumnChoice[], from: number, step: 1 | -1): readonly ColumnChoice[] {
  const line = choices[from];
  const to = from + step;
  if (line === undefined || to < 0 || to >= choices.length) return choices;
  return choices.toSpliced(from, 1).toSpliced(to, 0, line);
}
