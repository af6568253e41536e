import type { LetterRecord } from '../../../electron/contract/letters.ts';
import type { PaperTyped } from '../../../electron/contract/paper-drafts.ts';
import { locale as localeShape, type Locale } from '../../../electron/contract/shapes.ts';
import type { DraftThing } from '../forms/use-paper-draft.ts';
import type { LetterForm } from './use-letter.ts';

/** Which letter of the case is written: each template has a draft of its own, in each language and for each new day. */
export interface LetterChoice {
  readonly template: string;
  readonly locale: Locale;
  readonly newDue: string;
}

export function letterVariant({ template, locale, newDue }: LetterChoice): string {
  return [template, locale, newDue].join(' ').trim().slice(0, 100);
}

export function letterThing(caseId: number, record: LetterRecord | undefined, choice: LetterChoice): DraftThing {
  return {
    kind: 'letter',
    formId: record?.id ?? null,
    version: record?.version ?? null,
    caseId,
    customerId: null,
    variant: record ? '' : letterVariant(choice),
  };
}

const YES = 'yes';

export function letterDraft(
  { agree, recordReply, ...texts }: LetterForm,
  written: Omit<LetterChoice, 'newDue'>,
): PaperTyped {
  return {
    fields: { ...texts, ...written, agree: agree ? YES : '', recordReply: recordReply ? YES : '' },
    lines: [],
  };
}

/** The letter as it was kept; what was not kept is as on a new one. */
export function fromLetterDraft(fresh: LetterForm, { fields }: PaperTyped): LetterForm {
  const text = (name: Exclude<keyof LetterForm, 'agree' | 'recordReply'>): string => fields[name] ?? fresh[name];
  return {
    recipient: text('recipient'),
    subject: text('subject'),
    body: text('body'),
    closing: text('closing'),
    signature: text('signature'),
    enclosures: text('enclosures'),
    on: text('on'),
    newDue: text('newDue'),
    agreeReason: text('agreeReason'),
    agree: fields['agree'] === YES,
    recordReply: fields['recordReply'] === YES,
  };
}

/** The letter that was being written when the page was left. */
export function choiceOf({ fields }: PaperTyped): LetterChoice | undefined {
  const { template = '', newDue = '' } = fields;
  const locale = localeShape.safeParse(fields['locale']);
  return template === '' || !locale.success ? undefined : { template, locale: locale.data, newDue };
}
