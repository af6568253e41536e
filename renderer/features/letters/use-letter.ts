import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { LetterEntries, LetterRecord } from '../../../electron/contract/letters.ts';
import { call } from '../../api/client.ts';
import { useSentence } from '../../api/sentences.ts';
import type { DraftKeeper } from '../../app/draft-keeper.ts';
import { notify } from '../../ui/notices.ts';
import type { LifeForm } from '../case/dialogs/life-form.ts';
import type { PrintingWay } from '../print-desk/printing-way.ts';

export interface LetterForm extends Omit<LetterEntries, 'letter' | 'template' | 'locale'> {
  readonly on: string;
  readonly newDue: string;
  readonly agreeReason: string;
  readonly agree: boolean;
  readonly recordReply: boolean;
}

interface Printed {
  readonly size: 'a4' | 'a5';
  /** Printer profile or printer. */
  readonly way: Pick<PrintingWay, 'request' | 'file'>;
  readonly reason: string;
  readonly allowMissing: boolean;
}

interface LetterActs {
  readonly busy: boolean;
  readonly save: () => Promise<LetterRecord | undefined>;
  /** Keeps it first, so that what is printed is what is written. */
  readonly print: (how: Printed) => Promise<boolean>;
  readonly pdf: (how: Printed) => Promise<boolean>;
}

/** Keeps and prints one letter; each runs once at a time. */
export function useLetter(of: {
  readonly caseId: number;
  readonly entries: LetterEntries;
  readonly record: LetterRecord | undefined;
  readonly form: LifeForm<LetterForm>;
  readonly keeper: Pick<DraftKeeper, 'flush' | 'finish' | 'forget'>;
  readonly onKept: (record: LetterRecord) => void;
}): LetterActs {
  const { caseId, entries, record, form, keeper, onKept } = of;
  const { t } = useTranslation();
  const sentence = useSentence();
  const [busy, setBusy] = useState(false);
  const running = useRef(false);

  async function once<Value>(work: () => Promise<Value>): Promise<Value | undefined> {
    if (running.current) return undefined;
    running.current = true;
    setBusy(true);
    try {
      return await work();
    } finally {
      running.current = false;
      setBusy(false);
    }
  }

  async function keep(): Promise<LetterRecord | undefined> {
    form.refuse(undefined);
    const { on, newDue, agree, agreeReason, recordReply } = form.values;
    const draftId = await keeper.flush();
    const typed = { on, entries, ...(draftId === undefined ? {} : { draftId }) };
    const answer = record
      ? await call('letters.update', { id: record.id, version: record.version, ...typed })
      : await call('letters.create', {
          caseId,
          ...typed,
          agree: entries.letter === 'extension' && agree ? { code: 'closing', due: newDue, reason: agreeReason } : null,
          recordReply: entries.letter === 'reply' && recordReply,
        });
    if (!answer.ok) {
      form.refuse(answer.error);
      notify({ kind: 'error', text: sentence(answer.error) });
      return undefined;
    }
    // A letter that was made has a page of its own; one that was changed goes on here.
    if (record) keeper.forget();
    else keeper.finish();
    onKept(answer.value);
    return answer.value;
  }

  async function save(): Promise<LetterRecord | undefined> {
    const kept = await once(keep);
    if (kept) {
      const text = record ? t('letters.page.changed') : t('letters.page.made', { number: kept.number });
      notify({ kind: 'done', text });
    }
    return kept;
  }

  const out = async (go: (kept: LetterRecord) => Promise<boolean>): Promise<boolean> =>
    (await once(async () => {
      const kept = await keep();
      return kept !== undefined && (await go(kept));
    })) ?? false;

  return {
    busy,
    save,
    print: ({ size, way, reason, allowMissing }) =>
      out(async ({ id: formId }) => {
        const { locale } = entries;
        const answer = await call('papers.print', {
          formId,
          size,
          locale,
          reprintReason: reason,
          ...way.request,
          allowMissing,
        });
        if (answer.ok) notify({ kind: 'done', text: t('letters.page.printed', { count: answer.value.printing }) });
        else notify({ kind: 'error', text: sentence(answer.error) });
        return answer.ok;
      }),
    pdf: ({ size, way, reason, allowMissing }) =>
      out(async ({ id: formId, number }) => {
        const { locale } = entries;
        const chosen = await call('files.chooseToSave', { suggestedName: `${number}.pdf`, extension: 'pdf' });
        if (!chosen.ok || chosen.value.file === null) return false;
        const { file, name } = chosen.value;
        const answer = await call('papers.pdf', {
          formId,
          size,
          locale,
          reprintReason: reason,
          file,
          ...way.file,
          allowMissing,
        });
        if (answer.ok) {
          notify({ kind: 'done', text: t('letters.page.wrote', { name, pages: answer.value.pages }) });
        } else notify({ kind: 'error', text: sentence(answer.error) });
        return answer.ok;
      }),
  };
}
