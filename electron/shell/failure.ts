import { app } from 'electron';

import { translator } from '../../renderer/locales/translate.ts';
import { createLog } from './log.ts';
import type { ProgramPlaces } from './places.ts';
import { say } from './say.ts';
import { newReference } from '../worker/log.ts';

/** The program could not even start: a sentence for whoever watches, the rest for the log. */
export function endWithFailure(places: ProgramPlaces, error: unknown): void {
  const ref = newReference();
  createLog(places.logs).error(
    `[${ref}] start: ${error instanceof Error ? (error.stack ?? error.message) : typeof error}`,
  );
  void say('stderr', translator('zh-TW')('errors.internal', { ref })).finally(() => {
    app.exit(1);
  });
}
