import { expect, test } from 'vitest';

import { fieldAudience, type CaseTable } from '../../db/rules/internal-fields.ts';
import { caseTables, columnsOf, digitsOf, markedPapers } from '../support/customer-papers.ts';
import { testOffice } from '../support/office.ts';
import { withFile } from '../support/cases.ts';

/** Tables that hold nothing of one case, or that a paper is itself. A new table is named here or classified. */
const otherTables =
  'audit calendar_days copies paper_copies copy_events customer_drafts customer_search_text drafts forms import_maps ' +
  'imports letter_templates letterheads months numbering policies print_log reports_made settings overlay_scans';

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
    const unknown = all.filter((name) => !known.has(name) && !/^(?:case|customer)_search(?:_|$)/.test(name));
    expect(unknown, 'tables of which nobody said what they hold').toEqual([]);
  });
});

test('nothing internal of a case is on any paper that the customer gets', { timeout: 60_000 }, async () => {
  const { marked, coded, papers, inside } = await markedPapers();
  expect(papers).toHaveLength(24);
  expect(marked.length).toBeGreaterThan(90);
  // What takes no mark is a code out of a list or yes and no, which says nothing by itself.
  expect(coded.toSorted()).toMatchInlineSnapshot();
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
  expect(seen).toEqual(expect.arrayContaining(['findings.cause_note', 'findings.discipline', 'visits.opinion']));
});
