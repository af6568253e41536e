import type { PrinterProfile } from '../../contract/printers.ts';
import type { Host } from '../host.ts';
import type { Log } from '../context.ts';
import { isFileFailure } from '../papers/failure-reason.ts';
import { Refusal } from '../refusal.ts';
import { noProfiles, readProfiles, writeProfiles, type ProfileFile } from './profile-file.ts';

/** The profiles of this PC. They are read each time: a second program on the PC may have written them. */
export interface ProfileStore {
  /** Profiles, and the name under which a file that could not be read was set aside since the program started. */
  read(): Promise<ProfileFile & { readonly setAside: string | null }>;
  /** The profile, or the refusal `not-found`. */
  get(id: string): Promise<PrinterProfile>;
  /** Refuses with `printers-not-kept` where the PC does not take it; then everything is as before. */
  write(file: Pick<ProfileFile, 'profiles' | 'defaults'>): Promise<void>;
}

export function createProfileStore({ host, log }: { readonly host: Host; readonly log: Log }): ProfileStore {
  let setAside: string | null = null;

  async function read(): Promise<ProfileFile & { readonly setAside: string | null }> {
    const text = await host.readPrinters();
    if (text === undefined) return { ...noProfiles, setAside };
    const found = readProfiles(text);
    if (found.ok) return { ...found.file, setAside };
    setAside = await host.setPrintersAside();
    log.info(`printer profiles could not be read at "${found.where}" and were set aside`);
    return { ...noProfiles, setAside };
  }

  return {
    read,
    async get(id) {
      const found = (await read()).profiles.find((profile) => profile.id === id);
      if (!found) throw new Refusal('not-found', { field: 'profile' });
      return found;
    },
    async write({ profiles, defaults }) {
      try {
        await host.writePrinters(writeProfiles({ version: 1, profiles, defaults }));
      } catch (error) {
        if (isFileFailure(error)) throw new Refusal('printers-not-kept');
        throw error;
      }
    },
  };
}
