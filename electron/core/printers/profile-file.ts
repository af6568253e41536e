import { z } from 'zod';

import { printerProfile, profileDefaults } from '../../contract/printers.ts';

/** What the PC keeps, and what an exported file holds. A field that a later version adds gets a default here, so that older files stay good. */
const profileFile = z.strictObject({
  version: z.literal(1),
  profiles: z.array(printerProfile).max(1000),
  defaults: profileDefaults,
});
export type ProfileFile = z.infer<typeof profileFile>;

export const noProfiles: ProfileFile = { version: 1, profiles: [], defaults: {} };

export function writeProfiles(file: ProfileFile): string {
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

export type ProfilesRead =
  | { readonly ok: true; readonly file: ProfileFile }
  /** `where`: the first place that is not as it should be, `profiles.2.media.width`; empty for a text that is no JSON. */
  | { readonly ok: false; readonly where: string };

const PLACE_LENGTH = 120;

export function readProfiles(text: string): ProfilesRead {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, where: '' };
  }
  const read = profileFile.safeParse(value);
  if (read.success) return { ok: true, file: read.data };
  return { ok: false, where: (read.error.issues[0]?.path ?? []).join('.').slice(0, PLACE_LENGTH) };
}
