import type { Database } from '../../db/database.ts';
import { calls, type CallAnswer, type CallInput, type CallName } from '../contract/calls.ts';
import type { EventName, EventPayload } from '../contract/events.ts';
import { attachmentHandlers } from './attachments.ts';
import { backupHandlers } from './backups.ts';
import { calendarHandlers } from './calendar.ts';
import { caseHandlers } from './cases.ts';
import type { Clock, Log, OfficeContext } from './context.ts';
import { customerDraftHandlers } from './customer-drafts.ts';
import { paperDraftHandlers } from './paper-drafts.ts';
import { customerHandlers } from './customers.ts';
import { copyHandlers } from './copies.ts';
import { createDispatch, type Answer } from './dispatch.ts';
import { exchangeHandlers } from './exchange.ts';
import { followUpHandlers } from './follow-ups.ts';
import { explainFailure } from './failures.ts';
import { formHandlers } from './forms.ts';
import type { GlyphCoverage } from './glyphs.ts';
import type { Host } from './host.ts';
import { createJobs } from './jobs.ts';
import { ledgerHandlers } from './ledger.ts';
import { letterHandlers } from './letters.ts';
import { lifeHandlers } from './life.ts';
import { officeHandlers } from './office-settings.ts';
import { listHandlers } from './lists/handlers.ts';
import { overlayHandlers } from './overlay/handlers.ts';
import { paperHandlers } from './papers.ts';
import { paperPreparer } from './papers/prepare.ts';
import { printDeskHandlers } from './papers/print-desk.ts';
import { policyHandlers } from './policies.ts';
import { policyDraftHandlers } from './policy-draft.ts';
import { printerHandlers } from './printers/printers.ts';
import { createProfileStore } from './printers/store.ts';
import { createSettings } from './settings.ts';
import { slipHandlers } from './slips.ts';
import { statisticsHandlers } from './statistics.ts';
import { tidy } from './tidying.ts';
import { todayHandlers } from './today.ts';
import { createTurns } from './turns.ts';
import { bringUpToDate } from './upgrade.ts';

export interface OfficeParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly host: Host;
  readonly emit: <Name extends EventName>(name: Name, payload: EventPayload<Name>) => void;
  readonly programVersion: string;
  /** `coverageFromFile(…/fonts/coverage.json)`. */
  readonly glyphs: GlyphCoverage;
}

/** The office without a window: every call of the contract, on one database. */
export interface Office {
  /** Whatever comes from outside: checked, carried out, answered; never throws. */
  dispatch(name: unknown, input: unknown): Promise<Answer>;
  /** The same for callers that know the contract (tests, the command line). */
  call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallAnswer<Name>>;
  /** What is to be done now and then while nobody waits for anything; never throws. */
  tidy(): Promise<void>;
  close(): Promise<void>;
}

/** A printer that does not answer keeps nobody from closing the office. */
const CLOSES_WITHIN_MS = 3000;

export function createOffice(parts: OfficeParts): Office {
  const { db, clock, log, host, emit, glyphs } = parts;
  bringUpToDate(db, log);
  const settings = createSettings(db);
  const context: OfficeContext = {
    db,
    clock,
    log,
    host,
    emit,
    glyphs,
    settings: settings.read,
    turns: createTurns(),
    jobs: createJobs((job, done, total) => {
      emit('job.progress', { job, done, total });
    }),
  };

  const printers = createProfileStore(context);
  const preparer = paperPreparer(context, printers);
  const dispatch = createDispatch(
    calls,
    {
      ...officeHandlers(context, settings, parts.programVersion),
      ...policyHandlers(context),
      ...customerHandlers(context),
      ...customerDraftHandlers(context),
      ...paperDraftHandlers(context),
      ...policyDraftHandlers(context),
      ...caseHandlers(context),
      ...ledgerHandlers(context),
      ...exchangeHandlers(context),
      ...paperHandlers(context, printers, preparer),
      ...overlayHandlers(context, printers),
      ...listHandlers(context, printers),
      ...printDeskHandlers(context, preparer),
      ...printerHandlers(context, printers),
      ...statisticsHandlers(context, printers),
      ...backupHandlers(context),
      ...lifeHandlers(context),
      ...slipHandlers(context),
      ...followUpHandlers(context),
      ...formHandlers(context),
      ...copyHandlers(context),
      ...letterHandlers(context),
      ...calendarHandlers(context),
      ...todayHandlers(context),
      ...attachmentHandlers(context),
    },
    { turns: context.turns, logBug: (call, error) => log.bug(call, error), explain: explainFailure },
  );

  return {
    dispatch,
    call: async (name, input) => {
      const answer = await dispatch(name, input);
      // The dispatcher has parsed the value with the output shape of `name`.
      return answer as CallAnswer<typeof name>;
    },
    tidy: () => tidy(context),
    async close() {
      // What is on its way is stopped where it stands, so that the log tells of all that came out.
      await Promise.race([context.jobs.end().then(() => context.turns.take(() => undefined)), soon(CLOSES_WITHIN_MS)]);
      await db.close();
    },
  };
}

function soon(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });
}
