import type { Database } from '../../db/database.ts';
import type { EventName, EventPayload } from '../contract/events.ts';
import type { Settings } from '../contract/office.ts';
import type { GlyphCoverage } from './glyphs.ts';
import type { Host } from './host.ts';
import type { Jobs } from './jobs.ts';
import type { Turns } from './turns.ts';

/** The PC's clock; tests give their own. */
export interface Clock {
  now(): Date;
}

export interface Log {
  /** A bug: answers a short reference that the clerk can quote. Never given customer data. */
  bug(where: string, error: unknown): string;
  info(message: string): void;
}

/** What every area of the office works with. */
export interface OfficeContext {
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly host: Host;
  readonly jobs: Jobs;
  /** Of commands; what goes on beside them takes one for each thing it writes. */
  readonly turns: Turns;
  /** Characters that the fonts on paper have. */
  readonly glyphs: GlyphCoverage;
  readonly emit: <Name extends EventName>(name: Name, payload: EventPayload<Name>) => void;
  /** Settings as they are now. */
  readonly settings: () => Settings;
}

/** The calendar day of `moment` where the office is: the PC's own time zone. */
export function localDate(moment: Date): string {
  const year = String(moment.getFullYear()).padStart(4, '0');
  const month = String(moment.getMonth() + 1).padStart(2, '0');
  const day = String(moment.getDate()).padStart(2, '0');
  return `${year}-${month}-${day}`;
}

/** Today in the office, `2026-11-21`. */
export function today(context: Pick<OfficeContext, 'clock'>): string {
  return localDate(context.clock.now());
}
