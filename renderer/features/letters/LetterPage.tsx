import { useState, type ComponentProps, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { LetterEntries } from '../../../electron/contract/letters.ts';
import type { Locale } from '../../../electron/contract/shapes.ts';
import { useSentence } from '../../api/sentences.ts';
import { useCall } from '../../api/use-call.ts';
import { useOffice } from '../../api/use-office.ts';
import { navigation } from '../../app/navigation.ts';
import { Button } from '../../ui/Button.tsx';
import { Page } from '../../ui/Page.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useFocusOnField } from '../../ui/use-focus-on-field.ts';
import '../print-desk/print-desk.css';
import './letters.css';
import { useEarlierDrafts } from '../forms/use-earlier-drafts.ts';
import { choiceOf, letterVariant, type LetterChoice } from './letter-draft.ts';
import { LetterEditor } from './LetterEditor.tsx';

export const languageNames = { 'zh-TW': '繁體中文', 'zh-CN': '简体中文', en: 'English' } as const satisfies Record<
  Locale,
  string
>;

/** Letters of a case: those that were written, and one that is being written beside the sheet it will be. */
export function LetterPage({
  caseId,
  letterId,
  field,
}: {
  readonly caseId: number;
  readonly letterId?: number | undefined;
  /** Where the cursor is put. */
  readonly field?: string | undefined;
}) {
  useFocusOnField(field);
  const { t } = useTranslation();
  const sentence = useSentence();
  const { settings } = useOffice();
  const [asked, setAsked] = useState<LetterChoice>();
  const drafts = useEarlierDrafts({ kind: 'letter', formId: null, caseId, customerId: null });
  const before = drafts?.[0] && choiceOf(drafts[0].typed);
  const choice = asked ?? before ?? { template: 'acknowledgement', locale: settings.paperLocale, newDue: '' };
  const { template, locale, newDue } = choice;
  const [open, setOpen] = useState(letterId);
  const record = useCall('cases.get', { id: caseId });
  const templates = useCall('letters.templates', {});
  const letters = useCall('letters.ofCase', { caseId });
  const suggestion = useCall(
    'letters.suggest',
    { caseId, template, locale, newDue },
    { enabled: open === undefined && drafts !== undefined, fresh: true },
  );
  const list = templates.value?.templates ?? [];
  const kept = letters.value?.letters.find(({ id }) => id === open);
  const suggested = open === undefined ? suggestion.value : undefined;
  const entries: LetterEntries | undefined = kept?.entries ?? suggested?.entries;
  const error = record.error ?? suggestion.error;

  return (
    <Page
      title={t('letters.page.title', { number: record.value?.number ?? '' })}
      scroll={false}
      actions={
        <Button
          small
          onPress={() => {
            navigation.open({ name: 'letter-setup' });
          }}
        >
          {t('letters.setup.open')}
        </Button>
      }
    >
      <div className="letter-desk">
        <div className="letter-choice">
          {open === undefined && drafts === undefined ? null : open === undefined ? (
            <>
              <Select
                label={t('letters.page.template')}
                options={list.map(({ code, name }) => ({ value: code, label: name }))}
                value={template}
                onChange={(next) => {
                  setAsked({ ...choice, template: next });
                }}
              />
              <Select
                label={t('letters.page.language')}
                options={(['zh-TW', 'zh-CN', 'en'] as const).map((each) => ({
                  value: each,
                  label: languageNames[each],
                }))}
                value={locale}
                onChange={(next) => {
                  setAsked({ ...choice, locale: next });
                }}
              />
              {list.find(({ code }) => code === template)?.kind === 'extension' ? (
                <TextField
                  label={t('letters.page.newDue')}
                  defaultValue={newDue}
                  maxLength={40}
                  onBlur={(event) => {
                    setAsked({ ...choice, newDue: event.currentTarget.value });
                  }}
                />
              ) : null}
            </>
          ) : (
            <Button
              small
              onPress={() => {
                setOpen(undefined);
              }}
            >
              {t('letters.page.newLetter')}
            </Button>
          )}
          <ul className="letter-list" aria-label={t('letters.page.written')}>
            {(letters.value?.letters ?? []).map(({ id, number, entries: { letter }, voidedAt }) => (
              <li key={id}>
                <Button
                  look="plain"
                  small
                  aria-label={t('letters.page.open', { number, kind: t(`letters.kinds.${letter}`) })}
                  className={voidedAt === null ? '' : 'is-voided'}
                  onPress={() => {
                    setOpen(id);
                  }}
                >
                  {`${number} ${t(`letters.kinds.${letter}`)}`}
                </Button>
              </li>
            ))}
          </ul>
        </div>
        {error ? <p className="intake-gone">{sentence(error)}</p> : null}
        {entries && !error ? (
          <KeptLetter
            // Another letter, or another template: what was typed belonged to that one.
            key={open ?? letterVariant(choice)}
            caseId={caseId}
            record={kept}
            initial={entries}
            choice={choice}
            cautions={suggested?.cautions ?? []}
            onKept={({ id }) => {
              setOpen(id);
              letters.again();
            }}
          />
        ) : null}
      </div>
    </Page>
  );
}

type KeptLetterProps = Omit<ComponentProps<typeof LetterEditor>, 'newDue' | 'earlier' | 'onFresh'> & {
  readonly choice: LetterChoice;
};

/** The letter with what was typed into it before and not saved. */
function KeptLetter({ choice, record, caseId, ...rest }: KeptLetterProps): ReactNode {
  const drafts = useEarlierDrafts({ kind: 'letter', formId: record?.id ?? null, caseId, customerId: null });
  const [round, setRound] = useState(0);
  if (drafts === undefined) return null;
  const variant = record ? '' : letterVariant(choice);
  return (
    <LetterEditor
      key={round}
      {...rest}
      caseId={caseId}
      record={record}
      newDue={choice.newDue}
      earlier={round === 0 ? drafts.find((draft) => draft.variant === variant) : undefined}
      onFresh={() => {
        setRound(round + 1);
      }}
    />
  );
}
