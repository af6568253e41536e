import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { formatDate } from '../../../db/rules/dates.ts';
import { formPaper } from '../../../db/rules/form-papers.ts';
import { letterParts } from '../../../db/rules/letter-text.ts';
import type { LetterEntries, LetterRecord } from '../../../electron/contract/letters.ts';
import type { PaperDraft } from '../../../electron/contract/paper-drafts.ts';
import { useSentence } from '../../api/sentences.ts';
import { useCall } from '../../api/use-call.ts';
import { useOffice } from '../../api/use-office.ts';
import { useCommandHandlers } from '../../app/commands/handlers.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { FieldError } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea, TextField } from '../../ui/TextField.tsx';
import { useLifeForm } from '../case/dialogs/life-form.ts';
import { KeptNote } from '../forms/KeptNote.tsx';
import { throwAway } from '../forms/throw-away.ts';
import { usePaperDraft } from '../forms/use-paper-draft.ts';
import { Cautions, type LetterCautions } from './Cautions.tsx';
import { fromLetterDraft, letterDraft, letterThing } from './letter-draft.ts';
import { LetterPreview } from './LetterPreview.tsx';
import { usePrintingWay } from '../print-desk/printing-way.ts';
import { useLetter, type LetterForm } from './use-letter.ts';
import { VoidLetter } from './VoidLetter.tsx';

const zooms = ['0.5', '0.75', '1'] as const;
/** The sheet follows the text this long after the last key. Milliseconds. */
const PAUSE = 250;

interface Props {
  readonly caseId: number;
  readonly record: LetterRecord | undefined;
  readonly initial: LetterEntries;
  readonly newDue: string;
  /** What was typed before and not saved. */
  readonly earlier: PaperDraft | undefined;
  /** The draft was thrown away: begins as if nothing had been typed. */
  readonly onFresh: () => void;
  readonly cautions: LetterCautions;
  readonly onKept: (record: LetterRecord) => void;
}

/** The texts of a letter, and beside them the sheet. */
export function LetterEditor(props: Props): ReactNode {
  const { caseId, record, initial, newDue, earlier, cautions, onKept } = props;
  const { t } = useTranslation();
  const sentence = useSentence();
  const { settings, policy } = useOffice();
  const { letter, template, locale, ...texts } = initial;
  const [fresh, setFresh] = useState<LetterForm>({
    ...texts,
    on: record ? formatDate(record.on, settings.dateStyle) : '',
    newDue,
    agreeReason: '',
    agree: newDue !== '',
    recordReply: letter === 'reply',
  });
  const form = useLifeForm(earlier ? fromLetterDraft(fresh, earlier.typed) : fresh);
  const way = usePrintingWay('letter');
  const [askedSize, setSize] = useState<'a4' | 'a5'>(
    (formPaper(policy, 'letter').size ?? settings.defaultPaperSize) === 'a5' ? 'a5' : 'a4',
  );
  // A profile for another paper than a letter's is refused when it is printed.
  const size = way.profile?.size === 'a5' ? 'a5' : way.profile ? 'a4' : askedSize;
  const [zoom, setZoom] = useState<(typeof zooms)[number]>('0.75');
  const [reason, setReason] = useState('');
  const [allowMissing, setAllowMissing] = useState(false);
  const { values } = form;
  const entries = useMemo<LetterEntries>(
    () => ({
      letter,
      template,
      locale,
      recipient: values.recipient,
      subject: values.subject,
      body: values.body,
      closing: values.closing,
      signature: values.signature,
      enclosures: values.enclosures,
    }),
    [letter, template, locale, values],
  );
  const settled = useSettled(useMemo(() => ({ entries, on: values.on }), [entries, values.on]));
  const sheet = useCall(
    'letters.compose',
    { caseId, letterId: record?.id ?? null, size, ...settled },
    { keepPrevious: true },
  );
  const written = { template, locale };
  const keeper = usePaperDraft({
    of: letterThing(caseId, record, { ...written, newDue }),
    earlier,
    fresh: letterDraft(fresh, written),
    typed: letterDraft(values, written),
  });
  const { busy, save, print, pdf } = useLetter({
    caseId,
    entries,
    record,
    form,
    keeper,
    onKept(kept) {
      setFresh(values);
      onKept(kept);
    },
  });
  const again = (record?.printings ?? 0) > 0;
  const gaps = sheet.value?.gaps ?? [];
  const missing = sheet.value?.missing ?? [];
  const voided = record !== undefined && record.voidedAt !== null;
  const how = { size, way, reason, allowMissing };
  useCommandHandlers({
    'form.save': busy || voided ? undefined : () => void save(),
    'page.print': busy || voided ? undefined : () => void print(how),
    'print.pdf': busy || voided ? undefined : () => void pdf(how),
  });

  const error = form.error && (form.error.issues?.length ?? 0) === 0 ? sentence(form.error) : undefined;
  const stray = form.strayIssues([...letterParts, 'on', 'agree.due', 'agree.reason']);
  return (
    <div className="letter-work">
      <div className="letter-fields">
        <KeptNote
          since={earlier?.updatedAt}
          changed={earlier !== undefined && record !== undefined && earlier.version !== record.version}
          error={keeper.error}
          onFresh={() => {
            const { id } = keeper;
            keeper.finish();
            if (id !== undefined) void throwAway(id, t);
            props.onFresh();
          }}
        />
        <Cautions cautions={cautions} />
        {voided ? <p className="letter-voided">{t('letters.page.voided', { reason: record.voidReason })}</p> : null}
        {error === undefined ? null : <FieldError>{error}</FieldError>}
        {stray.map((text) => (
          <FieldError key={text}>{text}</FieldError>
        ))}
        <TextField
          label={t('letters.page.date')}
          description={t('letters.page.dateNote')}
          maxLength={40}
          autoFocus
          {...form.text('on')}
        />
        <TextArea label={t('letters.page.recipient')} required rows={3} name="recipient" {...form.text('recipient')} />
        <TextField label={t('letters.page.subject')} name="subject" {...form.text('subject')} />
        <TextArea label={t('letters.page.body')} required rows={9} name="body" {...form.text('body')} />
        <TextArea label={t('letters.page.closing')} rows={2} name="closing" {...form.text('closing')} />
        <TextArea label={t('letters.page.signature')} rows={2} name="signature" {...form.text('signature')} />
        <TextArea label={t('letters.page.enclosures')} rows={2} name="enclosures" {...form.text('enclosures')} />
        {record === undefined && letter === 'extension' && newDue !== '' ? (
          <>
            <Checkbox
              checked={values.agree}
              onChange={(agree) => {
                form.put({ agree });
              }}
            >
              {t('letters.page.agree')}
            </Checkbox>
            <TextField
              label={t('letters.page.agreeReason')}
              maxLength={400}
              {...form.text('agreeReason')}
              error={form.issue('agree.reason') ?? form.issue('agree.due')}
            />
          </>
        ) : null}
        {record === undefined && letter === 'reply' ? (
          <Checkbox
            checked={values.recordReply}
            onChange={(recordReply) => {
              form.put({ recordReply });
            }}
          >
            {t('letters.page.recordReply')}
          </Checkbox>
        ) : null}
      </div>
      {sheet.value ? (
        <LetterPreview document={sheet.value.document} zoom={Number(zoom)} label={t('letters.page.sheet')} />
      ) : (
        <div className="print-preview">{sheet.error ? <FieldError>{sentence(sheet.error)}</FieldError> : null}</div>
      )}
      <aside className="print-options" aria-label={t('paper.desk.options')}>
        <Select
          label={t('letters.page.size')}
          options={(['a4', 'a5'] as const).map((value) => ({ value, label: t(`paper.sizes.${value}`) }))}
          value={size}
          disabled={way.profile !== undefined}
          onChange={setSize}
        />
        <Select label={t('paper.desk.printer')} options={way.options} value={way.chosen} onChange={way.choose} />
        <Select
          label={t('letters.page.zoom')}
          options={zooms.map((value) => ({ value, label: `${Math.round(Number(value) * 100)} %` }))}
          value={zoom}
          onChange={setZoom}
        />
        {again ? (
          <TextField
            label={t('letters.page.reason')}
            required
            maxLength={400}
            value={reason}
            onChange={(event) => {
              setReason(event.currentTarget.value);
            }}
          />
        ) : null}
        {gaps.length + missing.length > 0 ? (
          <div className="print-missing" role="alert">
            {gaps.length > 0 ? <p>{t('letters.page.gaps', { gaps: gaps.join(t('common.listSeparator')) })}</p> : null}
            {missing.length > 0 ? (
              <p>
                {t('errors.glyphs-missing', {
                  characters: missing
                    .map(({ character, codePoint }) => `${character} ${codePoint}`)
                    .join(t('common.listSeparator')),
                })}
              </p>
            ) : null}
            <Checkbox checked={allowMissing} onChange={setAllowMissing}>
              {t('letters.page.printAnyway')}
            </Checkbox>
          </div>
        ) : null}
        <Button look="primary" keys="F8" isDisabled={busy || voided} onPress={() => void print(how)}>
          {t('letters.page.print')}
        </Button>
        <Button keys="F9" isDisabled={busy || voided} onPress={() => void save()}>
          {t('letters.page.save')}
        </Button>
        <Button keys="Alt+P" isDisabled={busy || voided} onPress={() => void pdf(how)}>
          {t('letters.page.pdf')}
        </Button>
        {record ? <VoidLetter record={record} onKept={onKept} /> : null}
      </aside>
    </div>
  );
}

/** The value as it was when it last stood still. */
function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(value);
    }, PAUSE);
    return () => {
      clearTimeout(timer);
    };
  }, [value]);
  return settled;
}
