import { readFileSync } from 'node:fs';

import { parse } from 'csv-parse/sync';

/** What the map `cfpb.json` makes of an answer of the company; independent of the program. */
const outcomeOf: Readonly<Record<string, string>> = {
  Closed: '不予處理',
  'Closed with explanation': '說明',
  'Closed with monetary relief': '賠款',
  'Closed with non-monetary relief': 'Non-monetary relief',
  'Untimely response': 'Untimely response',
};

const channelOf: Readonly<Record<string, string>> = {
  Web: '網路',
  Referral: '轉介',
  Phone: '電話',
  'Postal mail': '書信',
  Fax: '傳真',
};

export interface CountedComplaint {
  /** ISO days. */
  readonly accepted: string;
  /** Undefined while it is in progress. A day before the acceptance counts as that day. */
  readonly closed: string | undefined;
  readonly channel: string;
  readonly outcome: string;
  readonly customer: string;
}

export interface Figures {
  accepted: number;
  closed: number;
  open: number;
}

/** The complaints as the file has them, read without the program. */
export function readComplaints(path: string): readonly CountedComplaint[] {
  const rows = parse(readFileSync(path), { columns: true, bom: true }) as readonly Readonly<Record<string, string>>[];
  return rows.map((row) => {
    const cell = (name: string): string => row[name] ?? '';
    const answer = cell('Company response to consumer');
    const accepted = isoDay(cell('Date received'));
    const sent = isoDay(cell('Date sent to company'));
    return {
      accepted,
      closed: answer === 'In progress' ? undefined : sent < accepted ? accepted : sent,
      channel: known(channelOf, cell('Submitted via')),
      outcome: answer === 'In progress' ? '' : known(outcomeOf, answer),
      customer: cell('Company').trim(),
    };
  });
}

/** Accepted and closed in a month, and open at its end, by one side of the complaints. Lines of nothing but zeros are left out. */
export function countMonth(
  complaints: readonly CountedComplaint[],
  month: string,
  by: 'channel' | 'outcome' | 'customer',
): Readonly<Record<string, Figures>> {
  const lines: Record<string, Figures> = {};
  for (const complaint of complaints) {
    const accepted = complaint.accepted.startsWith(month);
    const closed = complaint.closed?.startsWith(month) === true;
    const open =
      complaint.accepted.slice(0, 7) <= month &&
      (complaint.closed === undefined || complaint.closed.slice(0, 7) > month);
    if (!accepted && !closed && !open) continue;
    const line = (lines[complaint[by]] ??= { accepted: 0, closed: 0, open: 0 });
    line.accepted += Number(accepted);
    line.closed += Number(closed);
    line.open += Number(open);
  }
  return lines;
}

/** `7/29/2013` → `2013-07-29`. */
function isoDay(text: string): string {
  const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  if (month === undefined || day === undefined || year === undefined) throw new Error(`no day: ${text}`);
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function known(words: Readonly<Record<string, string>>, word: string): string {
  const found = words[word];
  if (found === undefined) throw new Error(`the file says ${word}, which the map does not translate`);
  return found;
}
