/** What a printer profile may say; the editor and the office check by the same rules. */

interface Micrometres {
  readonly width: number;
  readonly height: number;
}

export interface CheckedProfile {
  readonly name: string;
  /** As the driver names the form, micrometres. */
  readonly media: Micrometres;
  readonly mode: 'explicit' | 'driver';
  readonly offsetX: number;
  readonly offsetY: number;
  readonly scaleX: number;
  readonly scaleY: number;
  readonly trim: number;
  readonly dpi: number;
  readonly layers: { readonly form: boolean; readonly data: boolean };
  readonly outcome: 'impression' | 'pages' | 'several';
  readonly landscape: boolean;
}

export interface ProfileSurroundings {
  /** The sheet that is drawn, as it lies, in micrometres. */
  readonly drawn: Micrometres;
  /** False where only one sheet of that size lies on an A4. */
  readonly severalFit: boolean;
  /** Names of the other profiles of this PC. */
  readonly names: readonly string[];
  /** The driver's own form, where the driver tells it. */
  readonly driverForm: Micrometres | null;
}

/** `code` names the sentence `fields.<code>`. */
export interface ProfileIssue {
  readonly field: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Millimetres unless said otherwise. */
export const profileLimits = {
  name: 60,
  width: { least: 50, most: 450 },
  height: { least: 50, most: 600 },
  offset: { least: -50, most: 50 },
  scale: { least: 0.9, most: 1.1 },
  trim: { least: -5, most: 5 },
  /** Dots per inch; 0 leaves it to the driver. */
  dpi: { least: 60, most: 2400 },
  profiles: 100,
} as const;

/** Forms that differ by no more than this are the same form: drivers round to tenths of a millimetre or hundredths of an inch. */
const SAME_FORM = 500;
/** So much of a sheet is margin on every side: paper that is smaller by less still holds all of it. */
const MARGIN = 6000;

/** A length as it is written on the screen: `241.3`. */
export function millimetres(micrometres: number): string {
  return String(Math.round(micrometres / 10) / 100);
}

/** The form as it lies when the driver turns it. */
export function lying({ width, height }: Micrometres, turned: boolean): Micrometres {
  return turned ? { width: height, height: width } : { width, height };
}

/** Everything that is wrong with a profile, field by field; nothing when it can be kept. */
export function checkProfile(profile: CheckedProfile, around: ProfileSurroundings): ProfileIssue[] {
  const { name, media, mode, trim, dpi, layers, outcome, landscape } = profile;
  const issues: ProfileIssue[] = [];
  const trimmed = name.trim();
  if (trimmed === '') issues.push({ field: 'name', code: 'required' });
  else if (trimmed.length > profileLimits.name)
    issues.push({ field: 'name', code: 'too-long', params: { max: profileLimits.name, length: trimmed.length } });
  else if (around.names.some((other) => other.trim() === trimmed))
    issues.push({ field: 'name', code: 'name-taken', params: { name: trimmed } });

  const ranges = [
    ['media.width', media.width / 1000, profileLimits.width],
    ['media.height', media.height / 1000, profileLimits.height],
    ['offsetX', profile.offsetX, profileLimits.offset],
    ['offsetY', profile.offsetY, profileLimits.offset],
    ['scaleX', profile.scaleX, profileLimits.scale],
    ['scaleY', profile.scaleY, profileLimits.scale],
    ['trim', trim, profileLimits.trim],
  ] as const;
  for (const [field, value, { least, most }] of ranges) {
    if (!(value >= least && value <= most)) issues.push({ field, code: 'out-of-range', params: { least, most } });
  }
  if (dpi !== 0 && !(dpi >= profileLimits.dpi.least && dpi <= profileLimits.dpi.most))
    issues.push({ field: 'dpi', code: 'out-of-range', params: { ...profileLimits.dpi } });

  // The driver's form has the length that the driver gives it; only there it can be made right.
  if (mode === 'driver' && trim !== 0) issues.push({ field: 'trim', code: 'trim-in-driver' });
  if (!layers.form && !layers.data) issues.push({ field: 'layers', code: 'no-layer' });
  if (outcome === 'several' && !around.severalFit) issues.push({ field: 'outcome', code: 'one-on-a4' });
  if (issues.some(({ field }) => field.startsWith('media'))) return issues;

  const sheet = lying(media, landscape);
  const { drawn, driverForm } = around;
  if (sheet.width < drawn.width - MARGIN || sheet.height < drawn.height - MARGIN) {
    const turned = lying(sheet, true);
    const fitsTurned = turned.width >= drawn.width - MARGIN && turned.height >= drawn.height - MARGIN;
    issues.push({
      field: 'media.width',
      code: fitsTurned ? 'media-turned' : 'media-too-small',
      params: { width: millimetres(drawn.width), height: millimetres(drawn.height) },
    });
  } else if (mode === 'driver' && driverForm && !sameForm(media, driverForm)) {
    issues.push({
      field: 'media.width',
      code: 'driver-form-differs',
      params: { width: millimetres(driverForm.width), height: millimetres(driverForm.height) },
    });
  }
  return issues;
}

function sameForm(one: Micrometres, other: Micrometres): boolean {
  return [other, lying(other, true)].some(
    ({ width, height }) => Math.abs(one.width - width) <= SAME_FORM && Math.abs(one.height - height) <= SAME_FORM,
  );
}
