import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';

import { inTransaction } from '../../../db/database.ts';
import { calibrated } from '../../../db/rules/calibration.ts';
import { checkProfile, profileLimits } from '../../../db/rules/printer-profile.ts';
import type { CallInput, CallOutput } from '../../contract/calls.ts';
import {
  drawnSheet,
  jobOf,
  placementOf,
  severalFit,
  type printerCalls,
  type PrinterProfile,
} from '../../contract/printers.ts';
import type { OfficeContext } from '../context.ts';
import type { Handlers } from '../dispatch.ts';
import { writeTargetFile } from '../export/target-file.ts';
import { readSource } from '../import/file.ts';
import { resolveTarget } from '../ledger-export.ts';
import { makePdf } from '../papers/make-pdf.ts';
import { sendToPrinter } from '../papers/send.ts';
import { Refusal } from '../refusal.ts';
import { readProfiles, writeProfiles } from './profile-file.ts';
import type { ProfileStore } from './store.ts';
import { testPage } from './test-page.ts';

/** A hundred profiles are some 50 KB. */
const LARGEST_FILE_MB = 4;

/** Profiles of this PC's printers, and the pages by which they are calibrated. */
export function printerHandlers(context: OfficeContext, store: ProfileStore): Handlers<typeof printerCalls> {
  const { host, clock } = context;

  /** The same profile with its name trimmed, or the refusal that says what is wrong with it. */
  async function checked(profile: PrinterProfile, others: readonly PrinterProfile[]): Promise<PrinterProfile> {
    const issues = checkProfile(profile, {
      drawn: drawnSheet(profile),
      severalFit: severalFit(profile.size),
      names: others.map(({ name }) => name),
      driverForm: profile.mode === 'driver' ? await driverForm(profile.device) : null,
    });
    if (issues.length > 0) throw new Refusal('invalid-form', { issues });
    return { ...profile, name: profile.name.trim() };
  }

  async function driverForm(device: string) {
    const printers = await host.listPrinters().catch(() => []);
    return printers.find((printer) => printer.device === device)?.form ?? null;
  }

  async function put(profile: PrinterProfile): Promise<PrinterProfile> {
    const { profiles, defaults } = await store.read();
    const others = profiles.filter(({ id }) => id !== profile.id);
    const kept = await checked(profile, others);
    const isNew = others.length === profiles.length;
    if (isNew && profiles.length >= profileLimits.profiles) {
      throw new Refusal('invalid-form', {
        issues: [{ field: 'name', code: 'too-many', params: { most: profileLimits.profiles } }],
      });
    }
    await store.write({
      profiles: isNew ? [...profiles, kept] : profiles.map((one) => (one.id === kept.id ? kept : one)),
      defaults,
    });
    return kept;
  }

  /** The profiles are no part of the office's data, but who changed them is. */
  async function done(call: keyof typeof printerCalls, subject: string): Promise<void> {
    const at = clock.now().toISOString();
    const actor = context.settings().operator;
    await inTransaction(context.db, (trx) =>
      trx
        .insertInto('audit')
        .values({ at, actor, call, subject: subject.slice(0, 200) })
        .execute(),
    );
    context.emit('office.changed', { areas: ['settings'] });
  }

  async function print(input: CallInput<'printers.testPage'>): Promise<CallOutput<'printers.testPage'>> {
    const profile = await store.get(input.profile);
    const { page, locale } = input;
    const { document, placement } = testPage(profile, {
      page,
      locale,
      settings: context.settings(),
      now: clock.now(),
    });
    if (input.file !== null) {
      const path = await resolveTarget(context, input.file);
      const { pages } = await writeTargetFile(path, (temporary) => makePdf(host, [document], temporary, { placement }));
      return { pages };
    }
    const { device, size } = profile;
    const way = { options: jobOf(profile, false), placement };
    await sendToPrinter(context, { document, profile, device, size, way, printing: undefined });
    return { pages: null };
  }

  return {
    'printers.profiles': async () => {
      const { profiles, defaults, setAside } = await store.read();
      return { profiles, defaults, setAside };
    },

    'printers.devices': async () => ({
      devices: (await host.listPrinters()).map(({ device, name, form }) => ({ device, name, form: form ?? null })),
    }),

    'printers.save': async ({ profile }) => {
      const { id = randomUUID() } = profile;
      const { name } = await put({ ...profile, id });
      await done('printers.save', name);
      return { id };
    },

    'printers.remove': async ({ id }) => {
      const { name } = await store.get(id);
      const { profiles, defaults } = await store.read();
      await store.write({
        profiles: profiles.filter((profile) => profile.id !== id),
        defaults: Object.fromEntries(Object.entries(defaults).filter(([, profile]) => profile !== id)),
      });
      await done('printers.remove', name);
      return {};
    },

    'printers.assign': async ({ paper, profile }) => {
      if (profile !== null) await store.get(profile);
      const { profiles, defaults } = await store.read();
      const { [paper]: _before, ...rest } = defaults;
      await store.write({ profiles, defaults: profile === null ? rest : { ...rest, [paper]: profile } });
      await done('printers.assign', paper);
      return {};
    },

    'printers.calibrate': async ({ profile: id, measured }) => {
      const profile = await store.get(id);
      const { media } = placementOf(profile, false);
      const correction = calibrated(profile, measured, { width: media.width / 1000, height: media.height / 1000 });
      // The length of the driver's own form is set in the driver: the profile can only say to what.
      const inDriver = profile.mode === 'driver';
      const kept = await put({ ...profile, ...correction, trim: inDriver ? 0 : correction.trim });
      await done('printers.calibrate', kept.name);
      return {
        profile: kept,
        formLength:
          inDriver && measured.tenForms !== null ? Math.round(media.height / 10 + correction.trim * 100) / 100 : null,
      };
    },

    'printers.testPage': async (input) => {
      const answer = await print(input);
      await done('printers.testPage', input.profile);
      return answer;
    },

    'printers.export': async ({ file }) => {
      const path = await resolveTarget(context, file);
      const { profiles, defaults } = await store.read();
      await writeTargetFile(path, (temporary) =>
        writeFile(temporary, writeProfiles({ version: 1, profiles, defaults })),
      );
      await done('printers.export', String(profiles.length));
      return {};
    },

    'printers.read': async ({ file }) => {
      const { name, bytes } = await readSource(host, file, LARGEST_FILE_MB);
      const read = readProfiles(bytes.toString('utf8'));
      if (!read.ok) throw new Refusal('printers-not-read', { params: { name, where: read.where || '1' } });
      const { profiles, defaults } = await store.read();
      const all = [...profiles];
      let known = 0;
      for (const profile of read.file.profiles) {
        if (all.some((one) => JSON.stringify(one) === JSON.stringify(profile))) {
          known += 1;
          continue;
        }
        const id = all.some((one) => one.id === profile.id) ? randomUUID() : profile.id;
        const added = { ...profile, id, name: freeName(profile.name, all) };
        all.push(fileChecked(added, all, name));
      }
      const added = all.length - profiles.length;
      const here = new Set(all.map(({ id }) => id));
      const theirs = Object.fromEntries(Object.entries(read.file.defaults).filter(([, id]) => here.has(id)));
      if (all.length > profileLimits.profiles) {
        throw new Refusal('printers-not-read', { params: { name, where: `profiles.${profileLimits.profiles}` } });
      }
      if (added > 0) await store.write({ profiles: all, defaults: { ...theirs, ...defaults } });
      await done('printers.read', String(added));
      return { added, known };
    },
  };

  /** A file can say anything: what this PC's own drivers say is not asked, but the rest must be right. */
  function fileChecked(profile: PrinterProfile, others: readonly PrinterProfile[], name: string): PrinterProfile {
    const issues = checkProfile(profile, {
      drawn: drawnSheet(profile),
      severalFit: severalFit(profile.size),
      names: others.map((other) => other.name),
      driverForm: null,
    });
    const [first] = issues;
    if (first) throw new Refusal('printers-not-read', { params: { name, where: `${profile.name}: ${first.field}` } });
    return { ...profile, name: profile.name.trim() };
  }
}

/** 點陣 (2) where 點陣 is taken. */
function freeName(name: string, others: readonly PrinterProfile[]): string {
  const trimmed = name.trim();
  const taken = new Set(others.map((other) => other.name));
  if (!taken.has(trimmed)) return trimmed;
  for (let count = 2; ; count += 1) {
    const ending = ` (${count})`;
    const next = `${trimmed.slice(0, profileLimits.name - ending.length)}${ending}`;
    if (!taken.has(next)) return next;
  }
}
