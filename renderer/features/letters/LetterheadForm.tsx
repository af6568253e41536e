import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Letterhead } from '../../../electron/contract/letters.ts';
import type { Locale } from '../../../electron/contract/shapes.ts';
import { call } from '../../api/client.ts';
import { useSentence } from '../../api/sentences.ts';
import { Button } from '../../ui/Button.tsx';
import { notify } from '../../ui/notices.ts';
import { TextArea, TextField } from '../../ui/TextField.tsx';
import { useLifeForm } from '../case/dialogs/life-form.ts';

export function LetterheadForm({ head, locale }: { readonly head: Letterhead; readonly locale: Locale }): ReactNode {
  const { t } = useTranslation();
  const sentence = useSentence();
  const form = useLifeForm(head.texts[locale]);
  const { version } = head;

  async function save(): Promise<void> {
    const answer = await call('letters.saveLetterhead', { version, texts: { ...head.texts, [locale]: form.values } });
    form.refuse(answer.ok ? undefined : answer.error);
    if (answer.ok) notify({ kind: 'done', text: t('letters.setup.saved') });
    else notify({ kind: 'error', text: sentence(answer.error) });
  }

  async function chooseLogo(): Promise<void> {
    const chosen = await call('files.chooseToOpen', { purpose: 'picture' });
    if (!chosen.ok || chosen.value.file === null) return;
    const answer = await call('letters.setLogo', { version, file: chosen.value.file });
    if (!answer.ok) notify({ kind: 'error', text: sentence(answer.error) });
  }

  async function removeLogo(): Promise<void> {
    const answer = await call('letters.removeLogo', { version });
    if (!answer.ok) notify({ kind: 'error', text: sentence(answer.error) });
  }

  return (
    <div className="letter-setup">
      <TextField
        label={t('letters.setup.officeName')}
        description={t('letters.setup.officeNameNote')}
        {...form.text('officeName')}
        error={form.issue(`${locale}.officeName`)}
      />
      <TextArea
        label={t('letters.setup.lines')}
        rows={4}
        {...form.text('lines')}
        error={form.issue(`${locale}.lines`)}
      />
      <div className="letter-setup-actions">
        <Button look="primary" onPress={() => void save()}>
          {t('letters.setup.saveLetterhead')}
        </Button>
      </div>
      {head.logo === '' ? (
        <p>{t('letters.setup.noLogo')}</p>
      ) : (
        <img className="letter-setup-logo" src={head.logo} alt={t('letters.setup.logo')} />
      )}
      <div className="letter-setup-actions">
        <Button onPress={() => void chooseLogo()}>{t('letters.setup.chooseLogo')}</Button>
        {head.logo === '' ? null : <Button onPress={() => void removeLogo()}>{t('letters.setup.removeLogo')}</Button>}
        <span>{t('letters.setup.logoNote')}</span>
      </div>
    </div>
  );
}
