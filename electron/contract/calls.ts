import type { z } from 'zod';

import { attachmentCalls } from './attachments.ts';
import { backupCalls } from './backups.ts';
import { calendarCalls } from './calendar.ts';
import { caseCalls } from './cases.ts';
import { copyCalls } from './copies.ts';
import { customerDraftCalls } from './customer-drafts.ts';
import { customerCalls } from './customers.ts';
import type { CallError } from './errors.ts';
import { exchangeCalls } from './exchange.ts';
import { followUpCalls } from './follow-ups.ts';
import { formCalls } from './forms.ts';
import { ledgerCalls } from './ledger.ts';
import { letterCalls } from './letters.ts';
import { lifeCalls } from './life.ts';
import { listCalls } from './lists.ts';
import { menuCalls } from './menu.ts';
import { officeCalls } from './office.ts';
import { overlayCalls } from './overlay.ts';
import { paperDraftCalls } from './paper-drafts.ts';
import { paperCalls } from './paper.ts';
import { printDeskCalls } from './print-desk.ts';
import { placeCalls } from './place.ts';
import { policyCalls } from './policies.ts';
import { printerCalls } from './printers.ts';
import { policyDraftCalls } from './policy-draft.ts';
import { slipCalls } from './slips.ts';
import { statisticsCalls } from './statistics.ts';
import { todayCalls } from './today.ts';
import { windowCalls } from './window.ts';

/** What the office answers when its data is open. */
export const calls = {
  ...officeCalls,
  ...customerCalls,
  ...customerDraftCalls,
  ...caseCalls,
  ...ledgerCalls,
  ...exchangeCalls,
  ...paperCalls,
  ...overlayCalls,
  ...printDeskCalls,
  ...listCalls,
  ...printerCalls,
  ...statisticsCalls,
  ...backupCalls,
  ...policyCalls,
  ...policyDraftCalls,
  ...calendarCalls,
  ...lifeCalls,
  ...slipCalls,
  ...followUpCalls,
  ...formCalls,
  ...copyCalls,
  ...letterCalls,
  ...paperDraftCalls,
  ...attachmentCalls,
  ...todayCalls,
} as const;

/** Every call there is. The window, the dispatcher, the command line and the tests all derive from this table. */
export const allCalls = { ...calls, ...placeCalls, ...menuCalls, ...windowCalls } as const;

export type Calls = typeof allCalls;
export type CallName = keyof Calls;
export type CallInput<Name extends CallName> = z.input<Calls[Name]['input']>;
export type CallOutput<Name extends CallName> = z.output<Calls[Name]['output']>;
export type CallAnswer<Name extends CallName> =
  | { readonly ok: true; readonly value: CallOutput<Name> }
  | { readonly ok: false; readonly error: CallError };
