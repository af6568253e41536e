import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { formatMoment } from '../../../db/rules/moments.ts';
import { ATTACHMENT_BYTES, CASE_ATTACHMENT_BYTES, type Attachment } from '../../../electron/contract/attachments.ts';
import type { CallAnswer } from '../../../electron/contract/calls.ts';
import { call } from '../../api/client.ts';
import { useSentence } from '../../api/sentences.ts';
import { useDateStyle } from '../../api/use-office.ts';
import { notify } from '../../ui/notices.ts';
import type { Given } from './given-files.ts';

interface Attach {
  /** How many of how many are through, while files are being added. */
  readonly adding: { readonly done: number; readonly total: number } | undefined;
  readonly add: (given: readonly Given[]) => Promise<void>;
  /** Lets the clerk choose one by the system's dialog. */
  readonly choose: () => Promise<void>;
}

type Added = CallAnswer<'attachments.addBytes'>;

/** Adds what was dropped, pasted or chosen to a case, one after another, and says how that went. */
export function useAttach(caseId: number, known: readonly Attachment[]): Attach {
  const { t } = useTranslation();
  const sentence = useSentence();
  const style = useDateStyle();
  const [adding, setAdding] = useState<Attach['adding']>();

  const tell = useCallback(
    (answers: readonly Added[], refusals: readonly string[]) => {
      const before = new Set(known.map(({ id }) => id));
      const values = answers.flatMap((answer) => (answer.ok ? [answer.value] : []));
      const added = values.filter(({ id }) => !before.has(id));
      const [first] = added;
      if (first !== undefined) {
        notify({
          kind: 'done',
          text:
            added.length === 1
              ? t('attachments.added', { name: first.name })
              : t('attachments.addedMany', { files: added.length }),
          undo: () => {
            for (const { id } of added) void call('attachments.remove', { id });
          },
        });
      }
      for (const { name } of values.filter(({ id }) => before.has(id))) {
        notify({ kind: 'done', text: t('attachments.known', { name }) });
      }
      const sentences = [...refusals, ...answers.flatMap((answer) => (answer.ok ? [] : [sentence(answer.error)]))];
      // Together, so that of many none is pushed away by the others.
      if (sentences.length > 0) notify({ kind: 'error', text: [...new Set(sentences)].join(' ') });
    },
    [known, sentence, t],
  );

  const add = useCallback(
    async (given: readonly Given[]) => {
      const refusals = given.flatMap((one) =>
        one.kind === 'folder' ? [t('attachments.folder', { name: one.name })] : [],
      );
      const files = given.flatMap((one) => (one.kind === 'file' ? [one] : []));
      const answers: Added[] = [];
      for (const [done, { file, pasted }] of files.entries()) {
        setAdding({ done: done + 1, total: files.length });
        const name = pasted ? nameOfPasted(file.name, new Date().toISOString()) : file.name;
        answers.push(await addFile(caseId, name, file));
      }
      setAdding(undefined);
      tell(answers, refusals);
    },
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [caseId, t, tell, style],
  );

  const choose = useCallback(async () => {
    const chosen = await call('files.chooseToOpen', { purpose: 'attachment' });
    if (!chosen.ok) {
      notify({ kind: 'error', text: sentence(chosen.error) });
      return;
    }
    const { file } = chosen.value;
    if (file === null) return;
    setAdding({ done: 1, total: 1 });
    const answer = await call('attachments.addFile', { caseId, file });
    setAdding(undefined);
    tell([answer], []);
  }, [caseId, sentence, tell]);

  return { adding, add, choose };

  /** A screenshot comes as `image.png` every time; when it was pasted says more. */
  function nameOfPasted(name: string, at: string): string {
    const ending = /^image(\.\w+)$/.exec(name)?.[1];
    if (ending === undefined) return name;
    return `${t('attachments.pasted', { at: formatMoment(at, style).replaceAll('/', '-').replaceAll(':', '') })}${ending}`;
  }
}

/** What is too large is refused without being read: the office would say the same after it was sent over. */
async function addFile(caseId: number, name: string, file: File): Promise<Added> {
  if (file.size > ATTACHMENT_BYTES) {
    const params = { name, limit: ATTACHMENT_BYTES / 1024 ** 2, total: CASE_ATTACHMENT_BYTES / 1024 ** 2 };
    return { ok: false, error: { code: 'attachment-too-large', params } };
  }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return await call('attachments.addBytes', { caseId, name: name.slice(-400), bytes });
  } catch {
    // It was taken away, or may not be read, between the drop and now.
    return { ok: false, error: { code: 'file-unreadable', params: { name } } };
  }
}
