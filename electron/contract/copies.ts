import { z } from 'zod';

import { command, query } from './define.ts';
import { id, isoDate, isoInstant, line, slice } from './shapes.ts';

/** `none`: never printed. `kept`: with its keeper for good; nobody waits for it. */
export const copyState = z.enum(['none', 'printed', 'handed', 'signed', 'returned', 'kept', 'lost']);
export type CopyState = z.infer<typeof copyState>;

/** What the clerk can say happened to a copy. */
export const copyMark = z.enum(['handed', 'signed', 'returned', 'kept', 'lost', 'found']);
export type CopyMark = z.infer<typeof copyMark>;

export const copyPaper = z.enum(['complaint', 'slip', 'follow-up', 'form', 'letter']);
export type CopyPaper = z.infer<typeof copyPaper>;

/** Why something cannot be said of a copy; `copies.why.<code>` is the sentence. */
const objection = z.strictObject({ why: z.string(), state: copyState.optional(), on: isoDate.optional() });
export type CopyObjection = z.infer<typeof objection>;

const about = {
  paper: copyPaper,
  /** Name of the paper, as the policy calls it. */
  title: z.string(),
  /** As printed on it. */
  number: z.string(),
  caseId: id.nullable(),
  caseNumber: z.string(),
  customerName: z.string(),
  /** Of a slip, a call-back, a paper that was filled in. */
  subjectId: id.nullable(),
  copy: z.int(),
  /** How many copies the paper has. */
  copies: z.int(),
  /** Who keeps it in the end, by the policy. */
  keeper: z.string(),
  colour: z.enum(['white', 'pink', 'blue', 'green', 'yellow']),
};

/** A copy that was printed, and where it is. */
export const paperCopy = z.strictObject({
  id,
  ...about,
  printing: z.int(),
  state: copyState,
  /** Who has it; empty while it lies in the office. */
  holder: z.string(),
  /** The day of its last event. */
  on: isoDate,
});
export type PaperCopyLine = z.infer<typeof paperCopy>;

/** A copy that is out, with the workdays since. */
export const copyOut = paperCopy.extend({ days: z.int() });
export type CopyOut = z.infer<typeof copyOut>;

const copyEvent = z.strictObject({
  id,
  copyId: id,
  kind: z.enum(['printed', 'handed', 'signed', 'returned', 'kept', 'distributed', 'lost', 'found']),
  on: isoDate,
  printing: z.int(),
  holder: z.string(),
  note: z.string(),
  at: isoInstant,
  operator: z.string(),
  undone: z.boolean(),
});
export type CopyEvent = z.infer<typeof copyEvent>;

/** What was written down with a mark. Dates are as typed; empty is today. */
const happening = {
  on: line,
  /** To whom it was handed, or who signed or keeps it; empty: its keeper by the policy. */
  to: line,
  note: line,
};

const marked = z.strictObject({
  /** To take it back with `copies.undo`. */
  events: z.array(id),
  copies: z.array(paperCopy),
  /** Those of which it could not be said. */
  refused: z.array(z.strictObject({ id, copy: z.int(), number: z.string(), objection })),
});

const scanned = z.strictObject({
  /** As it was read. */
  text: z.string(),
  /**
   * `found`: it is this copy, and nothing was asked to be marked. `marked`: and it is now. `refused`: it cannot be said
   * of it. `replaced`: a later printing stands for it. `which`: the sheet does not say which of its copies it is.
   * `not-printed`: the paper is known, and this printing of it is not. `unknown`: no such paper. `misread`: the letter at
   * the end says something else. `no-code`: not a code of ours.
   */
  outcome: z.enum(['found', 'marked', 'refused', 'replaced', 'which', 'not-printed', 'unknown', 'misread', 'no-code']),
  caseId: id.nullable(),
  copy: paperCopy.nullable(),
  /** To choose from, for `which`. */
  choices: z.array(paperCopy),
  event: id.nullable(),
  objection: objection.nullable(),
  /** Printing on the sheet; 0 where none could be read. */
  printing: z.int(),
  /** Printed before codes had a letter at the end. */
  old: z.boolean(),
});
export type Scanned = z.infer<typeof scanned>;

export const copyCalls = {
  /** Every paper of a case with its copies, printed or not, and what happened to them, oldest first. */
  'copies.ofCase': query({
    input: z.strictObject({ caseId: id }),
    output: z.strictObject({
      papers: z.array(
        z.strictObject({
          paper: copyPaper,
          subjectId: id.nullable(),
          title: z.string(),
          number: z.string(),
          /** The paper, or the case, was voided or merged. */
          dead: z.boolean(),
          copies: z.array(
            z.strictObject({
              id: id.nullable(),
              copy: z.int(),
              keeper: z.string(),
              colour: about.colour,
              printing: z.int(),
              state: copyState,
              holder: z.string(),
              on: isoDate.nullable(),
            }),
          ),
        }),
      ),
      events: z.array(copyEvent),
      /** Why the copies of the form cannot go to their keepers now; null: they can. */
      distribution: z.strictObject({ why: z.string() }).nullable(),
    }),
    errors: [],
  }),
  /** Says of one copy or many what happened to them. Where none of them can be marked it is refused. */
  'copies.mark': command({
    input: z.strictObject({ copies: z.array(id).min(1).max(500), mark: copyMark, ...happening }),
    output: marked,
    errors: ['invalid-form', 'copy-refused'],
  }),
  /** The copies of the complaint form go to their keepers, in one step (002§3 Art.9(7)). */
  'copies.distribute': command({
    input: z.strictObject({ caseId: id, on: line, note: line }),
    output: marked.omit({ refused: true }).extend({
      /** Copies that stayed behind: lost, or never printed. */
      behind: z.array(z.int()),
    }),
    errors: ['invalid-form', 'copy-refused'],
  }),
  /** Takes marks back, newest first; each must be the last of its copy. */
  'copies.undo': command({
    input: z.strictObject({ events: z.array(id).min(1).max(500) }),
    output: z.strictObject({ copies: z.array(paperCopy) }),
    errors: ['copy-refused'],
  }),
  /** Copies that did not come back, or were never handed over, within the office's workdays; longest first. */
  'copies.out': query({
    input: z.strictObject({ show: z.enum(['handed', 'printed']), ...slice }),
    output: z.strictObject({
      total: z.int(),
      /** Workdays after which a copy stands here. */
      after: z.int(),
      rows: z.array(copyOut),
    }),
    errors: [],
  }),
  /**
   * Codes as a scanner read them, in order: what each is, and, where a mark is given, marks it. A code that cannot be
   * marked says why and leaves the others alone.
   */
  'copies.scan': command({
    input: z.strictObject({
      texts: z.array(line).min(1).max(200),
      mark: copyMark.nullable(),
      ...happening,
    }),
    output: z.strictObject({ scans: z.array(scanned) }),
    errors: ['invalid-form'],
  }),
} as const;
