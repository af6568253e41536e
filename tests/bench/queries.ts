import type BetterSqlite3 from 'better-sqlite3';

/** Something a clerk types, and how much of it there is in the ledger. */
export interface Query {
  readonly kind: string;
  readonly density: 'dense' | 'rare' | 'absent';
  readonly text: string;
}

const han = /^\p{Script=Han}+$/u;

/**
 * Looks for words of one, two and three characters in the made texts: the most
 * frequent, one that stands in about five rows, and one that stands nowhere
 * although each part of it is frequent.
 */
export function wordQueries(
  connection: BetterSqlite3.Database,
  table: 'customer_search_text' | 'case_search_text',
): readonly Query[] {
  const rows = connection.prepare<[], string>(`SELECT text FROM ${table}`).pluck();
  const counts = [1, 2, 3].map(() => new Map<string, number>());
  for (const text of rows.iterate()) {
    const characters = [...text];
    for (const [index, seen] of counts.entries()) {
      const length = index + 1;
      const inRow = new Set<string>();
      for (let at = 0; at + length <= characters.length; at += 1) {
        const word = characters.slice(at, at + length).join('');
        if (han.test(word)) inRow.add(word);
      }
      for (const word of inRow) seen.set(word, (seen.get(word) ?? 0) + 1);
    }
  }
  return counts.flatMap((seen, index): Query[] => {
    const kind = `${index + 1} ${index === 0 ? 'character' : 'characters'}`;
    const byCount = [...seen].toSorted(([, one], [, other]) => other - one);
    return [
      { kind, density: 'dense', text: byCount[0]?.[0] ?? '' },
      { kind, density: 'rare', text: rarest(byCount) },
      { kind, density: 'absent', text: absent(index, counts) },
    ];
  });
}

function rarest(byCount: readonly (readonly [string, number])[]): string {
  return byCount.findLast(([, count]) => count >= 5)?.[0] ?? byCount.at(-1)?.[0] ?? '';
}

/** Frequent parts that never stand together: the index finds much and has to throw it away. */
function absent(index: number, counts: readonly Map<string, number>[]): string {
  if (index === 0) return '龘';
  const parts = [...(counts[index - 1] ?? [])].toSorted(([, one], [, other]) => other - one).map(([word]) => word);
  const seen = counts[index];
  for (const first of parts.slice(0, 60)) {
    for (const second of parts.slice(0, 400)) {
      const joined =
        index === 1 ? first + second : first.slice(1) === second.slice(0, 1) ? first + second.slice(1) : '';
      if (joined !== '' && !seen?.has(joined)) return joined;
    }
  }
  return '龘'.repeat(index + 1);
}
