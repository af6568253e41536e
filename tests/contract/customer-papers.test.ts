import { expect, test } from 'vitest';

import { fieldAudience, type CaseTable } from '../../db/rules/internal-fields.ts';
import { caseTables, columnsOf, digitsOf, markedPapers } from '../support/customer-papers.ts';
import { testOffice } from '../support/office.ts';
import { withFile } from '../support/cases.ts';

/** Tables that hold nothing of one case, or that a paper is itself. A new table is named here or classified. */
const otherTables =
  'audit calendar_days copies paper_copies copy_events customer_drafts customer_search_text drafts forms import_maps ' +
  'imports letter_templates letterheads paper_drafts months numbering policies policy_drafts print_log print_log_words reports_made settings overlay_scans';

test('of every column of a case it is said whether the customer may know it', async () => {
  const office = await testOffice();
  withFile(office.folder, (file) => {
    for (const table of Object.keys(fieldAudience) as CaseTable[]) {
      const { customer, internal, keys } = fieldAudience[table];
      const said = [...customer, ...internal, ...keys];
      expect(said.toSorted(), `columns of ${table}`).toEqual([...columnsOf(file, table)].toSorted());
    }
    const all = file
      .prepare(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'kysely_%'",
      )
      .pluck()
      .all() as string[];
    const known = new Set([...caseTables, ...otherTables.split(' ')]);
    const unknown = all.filter((name) => !known.has(name) && !/^(?:case|customer|print_log)_search(?:_|$)/.test(name));
    expect(unknown, 'tables of which nobody said what they hold').toEqual([]);
  });
});

test('nothing internal of a case is on any paper that the customer gets', { timeout: 60_000 }, async () => {
  const { marked, coded, papers, inside } = await markedPapers();
  expect(papers).toHaveLength(24);
  expect(marked.length).toBeGreaterThan(90);
  // What takes no mark is a code out of a list, yes and no, or a line of the history, which the file never lets change.
  expect(coded.toSorted()).toMatchInlineSnapshot(`
    [
      "case_links.kind",
      "cases.anonymous",
      "cases.kind",
      "cases.major",
      "cases.region",
      "cases.source",
      "cases.urgent",
      "cases.void_reason",
      "customers.as_of",
      "customers.kind",
      "customers.region",
      "deadlines.stopped",
      "events.actor",
      "events.at",
      "events.kind",
      "events.note",
      "events.on_date",
      "findings.abnormality",
      "findings.established",
      "findings.human_negligence",
      "findings.party",
      "follow_ups.drawn",
      "follow_ups.signed",
      "goods_received.ending",
      "goods_received.ratio_from",
      "improvements.effective",
      "improvements.tracked",
      "negotiations.result",
      "proofs.stamped",
      "replies.way",
      "shares.share",
      "slips.kind",
      "visits.sent_at",
      "visits.state",
    ]
  `);
  for (const paper of papers) {
    const { kind, title, locale } = paper;
    const text = digitsOf(JSON.stringify(paper));
    const found = marked.filter(({ digits }) => text.includes(digits)).map(({ field }) => field);
    expect(found, `${kind} ${title} in ${locale}`).toEqual([]);
    expect(JSON.stringify(paper)).not.toContain('機密');
  }
  // The office's own form does hold some: the marks are found where they are.
  const own = digitsOf(JSON.stringify(inside));
  const seen = marked.filter(({ digits }) => own.includes(digits)).map(({ field }) => field);
  expect(seen).toEqual(expect.arrayContaining(['findings.cause_note', 'findings.discipline', 'decisions.note']));
});
