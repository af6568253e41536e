import type { CallInput } from '../../../../electron/contract/calls.ts';
import { paperSizes, type PaperSize } from '../../../../electron/contract/print-options.ts';
import type { Outcome, PrinterProfile } from '../../../../electron/contract/printers.ts';
import { readDecimal, writeDecimal } from './numbers.ts';

/** A profile as it stands in the editor: numbers are what was typed. */
export interface ProfileDraft {
  readonly id: string | undefined;
  readonly name: string;
  readonly device: string;
  readonly size: PaperSize;
  readonly mode: PrinterProfile['mode'];
  readonly landscape: boolean;
  readonly outcome: Outcome;
  readonly form: boolean;
  readonly data: boolean;
  readonly typed: Readonly<Record<NumberName, string>>;
}

export const numberNames = ['width', 'height', 'offsetX', 'offsetY', 'scaleX', 'scaleY', 'trim', 'dpi'] as const;
export type NumberName = (typeof numberNames)[number];

/** Where the office says what is wrong with a number. */
export const fieldOf = {
  width: 'media.width',
  height: 'media.height',
  offsetX: 'offsetX',
  offsetY: 'offsetY',
  scaleX: 'scaleX',
  scaleY: 'scaleY',
  trim: 'trim',
  dpi: 'dpi',
} as const satisfies Readonly<Record<NumberName, string>>;

export function newDraft(size: PaperSize): ProfileDraft {
  const continuous = size === 'half' || size === 'full' || size === 'third';
  return {
    id: undefined,
    name: '',
    device: '',
    size,
    mode: 'explicit',
    landscape: false,
    outcome: continuous ? 'impression' : 'pages',
    form: true,
    data: true,
    typed: { ...paperTyped(size), offsetX: '0', offsetY: '0', scaleX: '100', scaleY: '100', trim: '0', dpi: '0' },
  };
}

export function draftOf(profile: PrinterProfile): ProfileDraft {
  const { id, name, device, size, media, mode, landscape, outcome, layers, dpi } = profile;
  return {
    id,
    name,
    device,
    size,
    mode,
    landscape,
    outcome,
    ...layers,
    typed: {
      width: writeDecimal(media.width / 1000),
      height: writeDecimal(media.height / 1000),
      offsetX: writeDecimal(profile.offsetX),
      offsetY: writeDecimal(profile.offsetY),
      scaleX: writeDecimal(profile.scaleX * 100),
      scaleY: writeDecimal(profile.scaleY * 100),
      trim: writeDecimal(profile.trim),
      dpi: String(dpi),
    },
  };
}

/** The paper goes with the size and with what lies on it: several lie on an A4. */
export function withPaper(draft: ProfileDraft, change: Partial<Pick<ProfileDraft, 'size' | 'outcome'>>): ProfileDraft {
  const next = { ...draft, ...change };
  const paper = next.outcome === 'several' ? 'a4' : next.size;
  return { ...next, landscape: false, typed: { ...next.typed, ...paperTyped(paper) } };
}

function paperTyped(size: PaperSize): Pick<ProfileDraft['typed'], 'width' | 'height'> {
  const { width, height } = paperSizes[size];
  return { width: writeDecimal(width / 1000), height: writeDecimal(height / 1000) };
}

/** What is sent to the office, or the fields that hold no number. */
export function readDraft(
  draft: ProfileDraft,
): { readonly profile: CallInput<'printers.save'>['profile'] } | { readonly unread: readonly NumberName[] } {
  const numbers = new Map(numberNames.map((name) => [name, readDecimal(draft.typed[name])]));
  const unread = numberNames.filter((name) => numbers.get(name) === undefined);
  if (unread.length > 0) return { unread };
  const number = (name: NumberName): number => numbers.get(name) ?? 0;
  const { id, name, device, size, mode, landscape, outcome, form, data } = draft;
  return {
    profile: {
      ...(id === undefined ? {} : { id }),
      name,
      device,
      size,
      mode,
      landscape,
      outcome,
      layers: { form, data },
      // A profile holds what can be made: micrometres, and a tenth of a percent of a percent.
      media: { width: micrometres(number('width')), height: micrometres(number('height')) },
      offsetX: number('offsetX'),
      offsetY: number('offsetY'),
      scaleX: number('scaleX') / 100,
      scaleY: number('scaleY') / 100,
      trim: number('trim'),
      dpi: Math.round(number('dpi')),
    },
  };
}

/** Never beyond what the office takes as a number at all; its own sentence says what is possible. */
function micrometres(millimetres: number): number {
  return Math.min(10_000_000, Math.max(0, Math.round(millimetres * 1000)));
}
