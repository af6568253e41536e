/** Improvement: tracked with owner and day, or exempt with the reason (002§3 Art.9(6)); its effect is looked at until it is there. */
import { formatDate, type YearStyle } from './dates.ts';
import { fieldReader, oneLine, paragraph, type ReaderOptions, type Reading } from './field-reader.ts';

export interface ImprovementText {
  tracked: boolean;
  exemptReason: string;
  measure: string;
  owner: string;
  dueOn: string;
  checkOn: string;
}

export interface ReadImprovement {
  readonly tracked: boolean;
  readonly exemptReason: string;
  readonly measure: string;
  readonly owner: string;
  readonly dueOn: string | null;
  readonly checkOn: string | null;
}

interface Options extends ReaderOptions {
  /** First day on which something can be due. */
  readonly acceptedOn: string;
}

export function readImprovement(form: ImprovementText, options: Options): Reading<ReadImprovement> {
  const reader = fieldReader(options);
  reader.length('exemptReason', form.exemptReason, 400);
  reader.length('owner', form.owner, 60);
  if (form.tracked) {
    reader.required('measure', form.measure);
    reader.required('owner', form.owner);
  } else {
    reader.required('exemptReason', form.exemptReason);
  }
  const dueOn = reader.date('dueOn', form.dueOn, { future: true, notBefore: options.acceptedOn });
  const checkOn = reader.date('checkOn', form.checkOn, { future: true, notBefore: dueOn ?? options.acceptedOn });
  if (reader.issues.length > 0) return { ok: false, issues: reader.issues };
  return {
    ok: true,
    value: {
      tracked: form.tracked,
      exemptReason: oneLine(form.exemptReason),
      measure: paragraph(form.measure),
      owner: oneLine(form.owner),
      dueOn,
      checkOn,
    },
  };
}

export function improvementForm(improvement: ReadImprovement, style: YearStyle): ImprovementText {
  const date = (on: string | null): string => (on === null ? '' : formatDate(on, style));
  return { ...improvement, dueOn: date(improvement.dueOn), checkOn: date(improvement.checkOn) };
}

export interface VerificationText {
  readonly verifiedOn: string;
  readonly effective: boolean;
  readonly note: string;
  readonly checkAgainOn: string;
}

export interface ReadVerification {
  readonly verifiedOn: string;
  readonly effective: boolean;
  readonly note: string;
  /** When to look again; null once it was effective. */
  readonly checkOn: string | null;
}

/** An effect that is not there is looked at again, on a later day. */
export function readVerification(form: VerificationText, options: Options): Reading<ReadVerification> {
  const reader = fieldReader(options);
  const verifiedOn = reader.date('verifiedOn', form.verifiedOn, { notBefore: options.acceptedOn }) ?? options.today;
  if (!form.effective) reader.required('checkAgainOn', form.checkAgainOn);
  const again = form.effective ? null : reader.date('checkAgainOn', form.checkAgainOn, { future: true });
  if (again !== null && again <= verifiedOn) reader.issue('checkAgainOn', 'not-later', { first: verifiedOn });
  if (reader.issues.length > 0) return { ok: false, issues: reader.issues };
  return {
    ok: true,
    value: { verifiedOn, effective: form.effective, note: paragraph(form.note), checkOn: again },
  };
}
