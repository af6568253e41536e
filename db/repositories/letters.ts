/** Templates and head of letters, by compiled statements on one connection. The letters themselves are in `forms`. */
import type BetterSqlite3 from 'better-sqlite3';
import type { Selectable } from 'kysely';

import type { Schema } from '../schema.ts';
import { compiler, oncePerConnection } from '../statements.ts';

export type LetterTemplateRow = Selectable<Schema['letter_templates']>;
export type LetterheadRow = Selectable<Schema['letterheads']>;

export interface LetterStore {
  /** Also those that were removed. */
  templates(): readonly LetterTemplateRow[];
  template(code: string): LetterTemplateRow | undefined;
  /** What was kept under that code before is replaced. */
  setTemplate(row: LetterTemplateRow): void;
  letterhead(): LetterheadRow | undefined;
  setLetterhead(row: Omit<LetterheadRow, 'id'>): void;
}

export const letterStore: (connection: BetterSqlite3.Database) => LetterStore = oncePerConnection((connection) => {
  const statement = compiler(connection);
  return {
    templates: () => statement<[], LetterTemplateRow>('SELECT * FROM letter_templates ORDER BY code').all(),
    template: (code) =>
      statement<[string], LetterTemplateRow>('SELECT * FROM letter_templates WHERE code = ?').get(code),
    setTemplate: (row) =>
      void statement<[object]>(
        `REPLACE INTO letter_templates (code, kind, name, texts, removed, version, at, actor)
         VALUES (@code, @kind, @name, @texts, @removed, @version, @at, @actor)`,
      ).run(row),
    letterhead: () => statement<[], LetterheadRow>('SELECT * FROM letterheads WHERE id = 1').get(),
    setLetterhead: (row) =>
      void statement<[object]>(
        `REPLACE INTO letterheads (id, texts, logo, logo_type, version, at, actor)
         VALUES (1, @texts, @logo, @logo_type, @version, @at, @actor)`,
      ).run(row),
  };
});
