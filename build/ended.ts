import type { SpawnSyncReturns } from 'node:child_process';

/**
 * The exit code to end with after a child of ours. A child that was killed or
 * crashed has none, and said nothing: it is said here, or a run would seem to
 * have come to its end.
 */
export function exitCodeOf({ status, signal, error }: Omit<SpawnSyncReturns<unknown>, 'output'>, what: string): number {
  if (error) process.stderr.write(`${what} could not be started: ${error.message}\n`);
  if (signal) {
    const hint = signal === 'SIGKILL' ? ' (systems do that when memory runs out)' : '';
    process.stderr.write(`${what} did not come to its end: it was ended by ${signal}${hint}.\n`);
  }
  return status ?? 1;
}
