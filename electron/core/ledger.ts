import { ledgerIndex } from '../../db/ledger-index.ts';
import { countMonths } from '../../db/ledger-months.ts';
import { searchCases } from '../../db/ledger-text.ts';
import { caseStore } from '../../db/repositories/cases.ts';
import { ledgerRows } from '../../db/repositories/ledger.ts';
import { readNumberStart } from '../../db/rules/case-number.ts';
import type { CallOutput } from '../contract/calls.ts';
import type { ledgerCalls } from '../contract/ledger.ts';
import { today, type OfficeContext } from './context.ts';
import type { Handlers } from './dispatch.ts';
import { exportLedger } from './ledger-export.ts';
import { proveLedger } from './ledger-proof.ts';
import { readLines, viewNeighbours, viewPlace, viewSlice } from './ledger-view.ts';

/** The window is being built meanwhile, and takes every processor there is. */
const READ_AFTER_MS = 1500;

export function ledgerHandlers(context: OfficeContext): Handlers<typeof ledgerCalls> {
  // From the start what is written is noted. The whole is read when the first pages are shown; until then they need a part.
  const index = ledgerIndex(context.db);
  setTimeout(() => {
    // Should it fail, whoever asks next meets the same failure and can be told.
    if (context.db.reader.open && !index.refresh()) index.readOn().catch(() => undefined);
  }, READ_AFTER_MS).unref();

  return {
    'ledger.page': async ({ view, offset, limit }) => {
      const { total, ids } = await viewSlice(context, view, offset, limit);
      return { total, rows: readLines(context, ids) };
    },
    'ledger.locate': async ({ view, id }) => ({ index: await viewPlace(context, view, id) }),
    'ledger.neighbours': ({ view, id, lastPlace }) => viewNeighbours(context, view, id, lastPlace),
    'ledger.months': () => ({ months: monthTabs(context) }),
    'ledger.search': ({ text, limit }) => {
      const ids = findCases(context, text, limit + 1);
      return { more: ids.length > limit, rows: readLines(context, ids.slice(0, limit)) };
    },
    'ledger.proof': () => proveLedger(context.db.reader),
    'ledger.export': (input) => exportLedger(context, input),
  };
}

/**
 * The number as it is written comes first, then numbers that begin so, for it may still be being typed; an order, a lot
 * or a telephone with the same digits comes after them. Then the cases that contain the words, newest first.
 */
function findCases(context: OfficeContext, text: string, limit: number): readonly number[] {
  const digits = readNumberStart(text);
  const numbered = digits === undefined ? [] : caseStore(context.db.reader).idsByNumberStart(digits, limit);
  const found = searchCases(context.db, text, limit + numbered.length);
  return [...new Set([...numbered, ...found])].slice(0, limit);
}

type MonthTab = CallOutput<'ledger.months'>['months'][number];

/** The months in which a number was given, newest first. */
function monthTabs(context: OfficeContext): MonthTab[] {
  const rows = ledgerRows(context.db.reader);
  const frozen = new Set(rows.counters().flatMap(({ month, frozen: closed }) => (closed ? [month] : [])));
  return countMonths(context.db, today(context)).map((counted) => ({
    ...counted,
    last: rows.lastNumber(Number(counted.month.slice(0, 4)), Number(counted.month.slice(5))),
    frozen: frozen.has(counted.month),
  }));
}
