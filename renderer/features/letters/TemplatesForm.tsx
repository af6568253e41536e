import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { letterFields, letterKinds, letterParts } from '../../../db/rules/letter-text.ts';
import type { LetterTemplate } from '../../../electron/contract/letters.ts';
import type { Locale } from '../../../electron/contract/shapes.ts';
import { call } from '../../api/client.ts';
import { useSentence } from '../../api/sentences.ts';
import { Button } from '../../ui/Button.tsx';
import { FieldError } from '../../ui/Field.tsx';
import { notify } from '../../ui/notices.ts';
import { Select } from '../../ui/Select.tsx';
import { TextArea, TextField } from '../../ui/TextField.tsx';
import { useLifeForm } from '../case/dialogs/life-form.ts';

const nothing = { recipient: '', subject: '', body: '', closing: '', signature: '', enclosures: '' };
const NEW = 'new';
const rows = { recipient: 3, subject: 1, body: 7, closing: 2, signature: 2, enclosures: 2 } as const;

interface Props {
  readonly templates: readonly LetterTemplate[];
  readonly locale: Locale;
}

export function TemplatesForm({ templates, locale }: Props): ReactNode {
  const { t } = useTranslation();
  const sentence = useSentence();
  const [chosen, setChosen] = useState(templates[0]?.code ?? NEW);
  const template = templates.find(({ code }) => code === chosen);

  async function restore(): Promise<void> {
    const answer = await call('letters.restoreTemplates', {});
    if (!answer.ok) notify({ kind: 'error', text: sentence(answer.error) });
    else {
      const { restored: count } = answer.value;
      notify({
        kind: 'done',
        text: count === 0 ? t('letters.setup.nothingToRestore') : t('letters.setup.restored', { count }),
      });
    }
  }

  return (
    <div className="letter-setup">
      <Select
        label={t('letters.page.template')}
        options={[
          ...templates.map(({ code, name, shipped, changed }) => ({
            value: code,
            label: name,
            hint: t(`letters.setup.${changed ? 'changed' : shipped ? 'shipped' : 'own'}`),
          })),
          { value: NEW, label: t('letters.setup.newTemplate') },
        ]}
        value={template ? chosen : NEW}
        onChange={setChosen}
      />
      <TemplateForm
        key={`${chosen}.${template?.version ?? 0}.${locale}`}
        template={template}
        locale={locale}
        onKept={setChosen}
      />
      <div className="letter-setup-actions">
        <Button onPress={() => void restore()}>{t('letters.setup.restore')}</Button>
      </div>
    </div>
  );
}

function TemplateForm({
  template,
  locale,
  onKept,
}: {
  readonly template: LetterTemplate | undefined;
  readonly locale: Locale;
  readonly onKept: (code: string) => void;
}): ReactNode {
  const { t } = useTranslation();
  const sentence = useSentence();
  const form = useLifeForm({
    ...(template?.texts[locale] ?? nothing),
    name: template?.name ?? '',
    kind: template?.kind ?? ('reply' as const),
  });
  // A field that is put in by a button is new text for the browser's own field.
  const [put, setPut] = useState(0);
  const [start, setStart] = useState(form.values.body);

  async function save(): Promise<void> {
    const { name, kind, ...texts } = form.values;
    const others = template?.texts ?? { 'zh-TW': nothing, 'zh-CN': nothing, en: nothing };
    const answer = await call('letters.saveTemplate', {
      code: template?.code ?? null,
      version: template?.version ?? null,
      kind,
      name,
      texts: { ...others, [locale]: texts },
    });
    form.refuse(answer.ok ? undefined : answer.error);
    if (!answer.ok) {
      notify({ kind: 'error', text: sentence(answer.error) });
      return;
    }
    notify({ kind: 'done', text: t('letters.setup.saved') });
    onKept(answer.value.code);
  }

  async function remove({ code, version, name }: LetterTemplate): Promise<void> {
    const answer = await call('letters.removeTemplate', { code, version });
    if (answer.ok) notify({ kind: 'done', text: t('letters.setup.removed', { name }) });
    else notify({ kind: 'error', text: sentence(answer.error) });
  }

  const shown = ['name', 'kind', ...letterParts.map((part) => `${locale}.${part}`)];
  return (
    <div className="letter-setup">
      {form.strayIssues(shown).map((text) => (
        <FieldError key={text}>{text}</FieldError>
      ))}
      <TextField label={t('letters.setup.name')} required maxLength={60} {...form.text('name')} />
      <Select
        label={t('letters.setup.kind')}
        options={letterKinds.map((value) => ({ value, label: t(`letters.kinds.${value}`) }))}
        {...form.choice('kind')}
      />
      {letterParts.map((part) => (
        <TextArea
          key={part === 'body' ? `body.${put}` : part}
          label={t(`letters.page.${part}`)}
          rows={rows[part]}
          {...form.text(part)}
          {...(part === 'body' ? { defaultValue: start } : {})}
          error={form.issue(`${locale}.${part}`)}
        />
      ))}
      <div role="group" aria-label={t('letters.setup.fields')}>
        <p>{t('letters.setup.fieldsNote')}</p>
        <div className="letter-setup-fields">
          {letterFields.map((field) => (
            <Button
              key={field}
              small
              aria-label={t('letters.setup.insert', { label: t(`letters.fields.${field}`) })}
              onPress={() => {
                const body = `${form.values.body}{{${field}}}`;
                form.put({ body });
                setStart(body);
                setPut(put + 1);
              }}
            >
              {t(`letters.fields.${field}`)}
            </Button>
          ))}
        </div>
      </div>
      <div className="letter-setup-actions">
        <Button look="primary" onPress={() => void save()}>
          {t('letters.setup.saveTemplate')}
        </Button>
        {template ? <Button onPress={() => void remove(template)}>{t('letters.setup.remove')}</Button> : null}
      </div>
    </div>
  );
}
