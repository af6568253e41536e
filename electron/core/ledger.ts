import { ledgerIndex } from '../../db/ledger-index.ts';
import { NONE, packDate } from '../../db/ledger-columns.ts';
import { searchCases } from '../../db/ledger-text.ts';
import { caseStore } from '../../db/repositories/cases.ts';
import { ledgerRows } from '../../db/repositories/ledger.ts';
import { monthText, readShownNumber } from '../../db/rules/case-number.ts';
import { caseStates, isOpen } from '../../db/rules/case-state.ts';
import type { CallOutput } from '../contract/calls.ts';
import type { ledgerCalls } from '../contract/ledger.ts';
import { today, type OfficeContext } from './context.ts';
import type { Handlers } from './dispatch.ts';
import { exportLedger } from './ledger-export.ts';
import { proveLedger } from './ledger-proof.ts';
import { readLines, viewNeighbours, viewPlace, viewSlice } from './ledger-view.ts';

export function ledgerHandlers(context: OfficeContext): Handlers<typeof ledgerCalls> {
  // From the start: what is written from now on is noted, and the first view need not wait for all of it.
  ledgerIndex(context.db).warmUp();

  return {
    'ledger.page': ({ view, offset, limit }) => {
      const { total, ids } = viewSlice(context, view, offset, limit);
      return { total, rows: readLines(context, ids) };
    },
    'ledger.locate': ({ view, id }) => ({ index: viewPlace(context, view, id) }),
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

/** A number as it is written comes first; then the cases that contain the words, newest first. */
function findCases(context: OfficeContext, text: string, limit: number): readonly number[] {
  const number = readShownNumber(text);
  const exact = number === undefined ? [] : caseStore(context.db.reader).idsByNumber(number);
  const found = searchCases(context.db, text, limit + exact.length);
  return [...exact, ...found.filter((id) => !exact.includes(id))].slice(0, limit);
}

type MonthTab = CallOutput<'ledger.months'>['months'][number];

/** The months in which a number was given, newest first, counted from the columns in memory. */
function monthTabs(context: OfficeContext): MonthTab[] {
  const columns = ledgerIndex(context.db).columns();
  const rows = ledgerRows(context.db.reader);
  const day = packDate(today(context));
  const open = caseStates.map(isOpen);
  const voided = caseStates.indexOf('voided');
  const ended = caseStates.map((state) => state === 'closed' || state === 'not-established');

  const counts = new Map<number, { count: number; closed: number; late: number; voided: number }>();
  for (let slot = 0; slot < columns.count; slot += 1) {
    const month = columns.month[slot] as number;
    if (month === NONE) continue;
    let entry = counts.get(month);
    if (!entry) counts.set(month, (entry = { count: 0, closed: 0, late: 0, voided: 0 }));
    const state = columns.state[slot] as number;
    entry.count += 1;
    if (ended[state]) entry.closed += 1;
    else if (state === voided) entry.voided += 1;
    else if (open[state] && (columns.due[slot] as number) < day) entry.late += 1;
  }

  const frozen = new Set(rows.counters().flatMap(({ month, frozen: closed }) => (closed ? [month] : [])));
  return [...counts]
    .toSorted(([one], [other]) => other - one)
    .map(([index, entry]) => {
      const year = Math.floor(index / 12);
      const number = (index % 12) + 1;
      const month = monthText(year, number);
      return { month, ...entry, last: rows.lastNumber(year, number), frozen: frozen.has(month) };
    });
}
