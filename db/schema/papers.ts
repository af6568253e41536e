/** Papers: filled in, printed, handed over; letters; goods and proofs that came in against them. */
import type { Generated } from 'kysely';

import type { Flag } from './flag.ts';

export interface PrintLogTable {
  id: Generated<number>;
  at: string;
  paper: string;
  case_id: number | null;
  case_version: number;
  printing: number;
  copies: number;
  target: 'printer' | 'pdf';
  device: string;
  size: string;
  operator: string;
  reason: string;
  result: 'spooled' | 'written' | 'failed';
  failure: string;
  /** Which slip, or which follow-up, a paper of that kind was. */
  subject_id: number | null;
  /** Printings of one batch share it. */
  batch: number | null;
  /** Name of the overlay by which it was printed on stock of the office's own; empty as a rule. */
  overlay: Generated<string>;
}

/** What the log is searched by; `print_log_search` is the index of it. */
export interface PrintLogWordsTable {
  /** Entry of the log. */
  id: number;
  /** Folded (`printedWords`). */
  words: string;
}

export interface FormsTable {
  id: Generated<number>;
  /** `FormKind` of the contract. */
  kind: string;
  /** `261107-T1`: the case, a letter for the kind, the running number within case and kind. */
  number: string;
  serial: number;
  case_id: number | null;
  customer_id: number | null;
  policy_id: number;
  on_date: string;
  /** JSON of what was filled in; read and written whole. */
  entries: string;
  /** What it waits for; in step with its goods and proofs. */
  state: 'to-receive' | 'to-instruct' | 'to-prove' | 'done' | 'voided';
  /** The customer, or the unit or person, as it was written on it. */
  about: string;
  /** Sum of its lines without tax, the tax, and both; minor units. */
  net: number | null;
  tax: number | null;
  total: number | null;
  /** What it is found by, folded (`db/search`). */
  search: string;
  void_reason: Generated<string>;
  voided_at: string | null;
  version: number;
  created_at: string;
  updated_at: string;
  actor: string;
}

/** One line of a return slip as it came in; quantities in thousandths. */
export interface GoodsReceivedTable {
  id: Generated<number>;
  form_id: number;
  line: number;
  received_on: string;
  approved: number;
  actual: number;
  ending: 'as-approved' | 'less' | 'within-ratio' | 'above-ratio';
  /** Hundredths of a percent that may come beyond what was approved; null where nobody has said. */
  ratio: number | null;
  ratio_from: 'order' | 'office' | 'none';
  /** What is booked; null while instructions are awaited. */
  booked: number | null;
  instruction: string;
  instructed_by: string;
  signed_by: string;
  note: string;
  at: string;
  actor: string;
}

export interface ProofsTable {
  form_id: number;
  /** `invoice-recovered`, `invoice-copy`, `certificate` … */
  proof: string;
  got_on: string;
  stamped: Flag;
  invoice_no: string;
  note: string;
  at: string;
  actor: string;
}

export interface PaperCopiesTable {
  id: Generated<number>;
  paper: string;
  case_id: number | null;
  /** Which slip, call-back or paper that was filled in; null of the complaint form. */
  subject_id: number | null;
  copy: number;
  printing: number;
  state: 'printed' | 'handed' | 'signed' | 'returned' | 'kept' | 'lost';
  holder: string;
  on_date: string;
  changed_at: string;
}

export interface CopyEventsTable {
  id: Generated<number>;
  copy_id: number;
  kind: 'printed' | 'handed' | 'signed' | 'returned' | 'kept' | 'distributed' | 'lost' | 'found';
  on_date: string;
  printing: number;
  state: string;
  holder: string;
  note: string;
  at: string;
  actor: string;
  undone_at: string | null;
}

/** A letter of the office's own, or a shipped one as the office changed or removed it. */
export interface LetterTemplatesTable {
  /** Of a shipped one its own; else `own-1`. */
  code: string;
  kind: 'acknowledgement' | 'extension' | 'reply';
  /** Empty where the kind is name enough. */
  name: string;
  /** JSON of the texts in each language; read and written whole. */
  texts: string;
  removed: Generated<Flag>;
  version: number;
  at: string;
  actor: string;
}

/** At most one row. */
export interface LetterheadsTable {
  id: number;
  /** JSON of name and lines in each language; read and written whole. */
  texts: string;
  logo: Buffer | null;
  logo_type: string;
  version: number;
  at: string;
  actor: string;
}

export interface PaperDraftsTable {
  id: Generated<number>;
  /** `FormKind` of the contract. */
  kind: string;
  /** The paper that is changed, and its version at that time; null for a new one. */
  form_id: number | null;
  form_version: number | null;
  case_id: number | null;
  customer_id: number | null;
  /** Template and language of a letter; empty of all others. */
  variant: string;
  /** JSON of what was typed; read and written whole. */
  typed: string;
  created_at: string;
  updated_at: string;
}

/** Picture of a stock of the office's own, by the SHA-256 of its bytes; versions of the policy name it. */
export interface OverlayScansTable {
  hash: string;
  media_type: string;
  bytes: Buffer;
  at: string;
  actor: string;
}
