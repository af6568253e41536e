import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';

export const DATABASE_NAME = 'kesu.db';

/** Which folder holds the data, and whether the clerk may choose another. */
export interface DataPlace {
  readonly folder: string;
  /** False when the folder was named on the command line. */
  readonly changeable: boolean;
}

/** Named on the command line, else chosen by the clerk once, else beside the program's other files. */
export function findDataPlace(named: string | undefined, userData: string): DataPlace {
  if (named !== undefined) return { folder: named, changeable: false };
  return { folder: chosenFolder(userData) ?? join(userData, 'data'), changeable: true };
}

/** Keeps the clerk's choice for the next start. */
export function keepChosenFolder(userData: string, folder: string): void {
  const file = locationFile(userData);
  mkdirSync(dirname(file), { recursive: true });
  // Written beside and renamed: a power cut leaves the old choice or the new one.
  writeFileSync(`${file}.new`, JSON.stringify({ folder }, undefined, 2));
  renameSync(`${file}.new`, file);
}

function chosenFolder(userData: string): string | undefined {
  try {
    const value = JSON.parse(readFileSync(locationFile(userData), 'utf8')) as unknown;
    if (typeof value !== 'object' || value === null || !('folder' in value)) return undefined;
    return typeof value.folder === 'string' && isAbsolute(value.folder) ? value.folder : undefined;
  } catch {
    return undefined;
  }
}

function locationFile(userData: string): string {
  return join(userData, 'location.json');
}
