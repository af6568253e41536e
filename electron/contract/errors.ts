/**
 * Every refusal the office can give. The locales hold one sentence for each
 * (`errors.<code>`), so a new code does not compile until it has its sentence.
 */
export const errorCodes = [
  // of every call
  'unknown-call',
  'invalid-input',
  'not-found',
  'stale',
  'internal',
  'office-closed',
  'disk-full',
  'read-only',
  'busy',
  'data-damaged',
  'disk-error',
  'cancelled',
  // forms: `issues` says which field and why
  'invalid-form',
  // numbers (002§3 Art.8)
  'already-numbered',
  'not-numbered',
  'reason-required',
  'month-closed',
  'date-in-future',
  'clock-before-last',
  'clock-far-ahead',
  'numbering-fixed',
  // states
  'wrong-state',
  /** `params.why` names the sentence `life.why.<code>`. */
  'not-allowed',
  'level-too-low',
  'window-passed',
  'circular-link',
  // policies
  'invalid-policy',
  'policy-not-read',
  // attachments
  'attachment-too-large',
  'attachment-program',
  'attachment-empty',
  'attachment-missing',
  'attachment-damaged',
  // customers
  'customer-number-taken',
  // files and imports
  'file-unknown',
  'file-missing',
  'file-unreadable',
  'file-too-large',
  'file-not-writable',
  'file-empty',
  'file-not-text',
  'encoding-mismatch',
  'csv-broken',
  'mapping-incomplete',
  // backups
  'backup-failed',
  // paper
  'glyphs-missing',
  'reprint-reason-required',
  'printing-now',
  'printer-failed',
  'printer-gone',
  'printers-not-kept',
  'printers-not-read',
  'pdf-failed',
  'paper-unknown',
  // copies: `params.why` names the sentence `copies.why.<code>`
  'copy-refused',
  'size-unfit',
  'form-voided',
  'overlay-gone',
  'scan-too-large',
  'list-empty',
  'list-too-long',
  // letters
  'letter-unfinished',
  'not-an-image',
  'logo-too-large',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** Refusals that any call may answer with; a call's own are in its `errors`. */
export const commonErrors = [
  'unknown-call',
  'invalid-input',
  'not-found',
  'stale',
  'internal',
  'office-closed',
  'disk-full',
  'read-only',
  'busy',
  'data-damaged',
  'disk-error',
] as const satisfies readonly ErrorCode[];

/** Values put into a sentence; plain text and numbers only. */
export type ErrorParams = Readonly<Record<string, string | number>>;

/** One thing wrong with one field of a form. `code` names the sentence `fields.<code>`. */
export interface FieldIssue {
  /** Where: `description`, `goods.2.quantity`. */
  readonly field: string;
  readonly code: string;
  readonly params?: ErrorParams | undefined;
}

/** What crosses to the window when a call is refused: never a stack, a path or SQL. */
export interface CallError {
  readonly code: ErrorCode;
  readonly field?: string | undefined;
  readonly params?: ErrorParams | undefined;
  readonly issues?: readonly FieldIssue[] | undefined;
  /** Reference of the log entry, for `internal` only. */
  readonly ref?: string | undefined;
}
