/** The office itself: settings, policy, numbers and months, calendar, what came in from files. */
import type { Generated } from 'kysely';

import type { Flag } from './flag.ts';

export interface SettingsTable {
  key: string;
  /** JSON; read and written whole. */
  value: string;
}

export interface PoliciesTable {
  id: Generated<number>;
  code: string;
  version: number;
  /** JSON of `Policy`; read and written whole. */
  body: string;
  created_at: string;
  /** Exactly one row is in force. */
  in_force: Flag;
}

export interface PolicyDraftsTable {
  id: Generated<number>;
  /** Version in force when the editing began. */
  based_on: number;
  /** JSON of the policy as it is edited; read and written whole. */
  body: string;
  /** JSON of texts that are no numbers yet, by field. */
  typed: string;
  created_at: string;
  updated_at: string;
}

/** Which year digits numbers have, from which month on. */
export interface NumberingTable {
  from_year: number;
  from_month: number;
  style: 'western' | 'roc';
}

/** The counter of each month, and whether the month is closed. */
export interface MonthsTable {
  year: number;
  month: number;
  last_serial: number;
  frozen_at: string | null;
}

export interface CalendarDaysTable {
  date: string;
  kind: 'holiday' | 'workday';
  name: string;
}

export interface ReportsMadeTable {
  /** Report of the policy. */
  code: string;
  /** `2026-10`, or the Monday of a week. */
  period: string;
  at: string;
  actor: string;
}

export interface AuditTable {
  id: Generated<number>;
  at: string;
  actor: string;
  call: string;
  /** What it was done to: `case 12`, `customer 7`. Never its content. */
  subject: string;
}

export interface ImportsTable {
  id: Generated<number>;
  kind: 'customers' | 'cases';
  file_name: string;
  at: string;
  created: number;
  updated: number;
  skipped: number;
}

export interface ImportMapsTable {
  kind: 'customers' | 'cases';
  /** The headings of the file, joined: files with the same headings get the same map. */
  headings: string;
  /** JSON of `ImportMap`; read and written whole. */
  map: string;
  used_at: string;
}
