import {
  jobOf,
  liesAcross,
  placementOf,
  type AssignedPaper,
  type Placement,
  type PrinterProfile,
} from '../../contract/printers.ts';
import type { PrintDocument } from '../../contract/paper.ts';
import { isContinuous, type PaperSize, type PrintJobOptions } from '../../contract/print-options.ts';
import type { Host } from '../host.ts';
import { Refusal } from '../refusal.ts';
import type { ProfileStore } from './store.ts';

/** Who prints: a profile of this PC, or a printer as it is. */
export interface ProfileChoice {
  /** Null: none, whatever was assigned. */
  readonly profile?: string | null | undefined;
  readonly device: string;
}

/** A file is no paper that lies in a printer: only a profile that was asked for moves anything on it. */
export function throughFile(profile: string | undefined): ProfileChoice {
  return { profile: profile ?? null, device: '' };
}

/** The profile that was asked for; else the one that the paper was assigned, unless the clerk chose a printer or none. */
export async function profileFor(
  store: ProfileStore,
  paper: AssignedPaper,
  { profile, device }: ProfileChoice,
): Promise<PrinterProfile | undefined> {
  if (profile === null) return undefined;
  if (profile !== undefined) return store.get(profile);
  if (device !== '') return undefined;
  const { profiles, defaults } = await store.read();
  return profiles.find(({ id }) => id === defaults[paper]);
}

export interface PrintingWay {
  readonly options: PrintJobOptions;
  readonly placement: Placement;
}

/** How a document goes through a profile. Documents of one job share size and orientation. */
export function wayThrough(profile: PrinterProfile, document: PrintDocument): PrintingWay {
  const landscape = 'landscape' in document && document.landscape;
  const lies = liesAcross(profile, landscape);
  if (document.kind !== 'overlay') return { options: jobOf(profile, lies), placement: placementOf(profile, lies) };
  // An overlay has no form to be left off. Where the stock is not the paper that the profile was made for, what the
  // profile corrects holds, and the size is the stock's.
  const all = { form: true, data: true };
  if (document.size === profile.size)
    return { options: jobOf(profile, lies), placement: { ...placementOf(profile, lies), layers: all } };
  const own = { ...profile, media: document.stock, landscape: false, layers: all };
  return { options: jobOf(own, false), placement: placementOf(own, false) };
}

/** The same; or how a document goes to a printer as it is: on `size`, and on stock of the office's own as large as that is. */
export function wayOf(
  profile: PrinterProfile | undefined,
  document: PrintDocument,
  { device, size }: { readonly device: string; readonly size: PaperSize },
): { readonly options: PrintJobOptions; readonly placement?: Placement } {
  if (profile) return wayThrough(profile, document);
  if (document.kind === 'overlay' && document.size === 'own') {
    const media = { ...document.stock, mode: 'explicit', trim: 0 } as const;
    // The named size means nothing beside the stock's own.
    return { options: { device, size, landscape: false, media } };
  }
  const named = document.kind === 'overlay' && document.size !== 'own' ? document.size : size;
  // Continuous paper lies in the printer in one way only.
  const landscape = 'landscape' in document && document.landscape && !isContinuous(named);
  return { options: { device, size: named, landscape } };
}

/**
 * Refuses with `printer-gone` where a printer was named that the PC does not have. The system's default has no name,
 * and a system that cannot tell its printers is asked by printing.
 */
export async function expectPrinter(host: Host, device: string): Promise<void> {
  if (device === '') return;
  const printers = await host.listPrinters().catch(() => undefined);
  if (printers && !printers.some((printer) => printer.device === device)) {
    throw new Refusal('printer-gone', { params: { name: device.slice(0, 100) } });
  }
}

/** Why a job was not taken: the printer may have gone while it was sent. */
export async function refusedJob(host: Host, device: string, reason: string): Promise<Refusal> {
  try {
    await expectPrinter(host, device);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  return new Refusal('printer-failed', { params: { reason } });
}
