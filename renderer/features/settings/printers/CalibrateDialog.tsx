import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { calibrationMarks, DRIFT_FORMS } from '../../../../db/rules/calibration.ts';
import { placementOf, type PrinterProfile } from '../../../../electron/contract/printers.ts';
import { call } from '../../../api/client.ts';
import { issuesByField, useSentence } from '../../../api/sentences.ts';
import { useCommand } from '../../../api/use-call.ts';
import { useOffice } from '../../../api/use-office.ts';
import { SaveButton } from '../../../app/SaveButton.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { FieldError } from '../../../ui/Field.tsx';
import { notify } from '../../../ui/notices.ts';
import { TextField } from '../../../ui/TextField.tsx';
import { CalibrationPicture } from './CalibrationPicture.tsx';
import { readOptional, writeDecimal } from './numbers.ts';

const steps = ['print', 'measure', 'prove', 'forms'] as const;
type Step = (typeof steps)[number];

const measures = ['right', 'low', 'rulerX', 'rulerY', 'tenForms'] as const;
type Measure = (typeof measures)[number];
const nothingTyped: Readonly<Record<Measure, string>> = { right: '', low: '', rulerX: '', rulerY: '', tenForms: '' };

/** By how much too far right, by how much too low? Page, two numbers, page again; then the length of ten forms. */
export function CalibrateDialog({
  of,
  onClose,
}: {
  readonly of: PrinterProfile;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const sentence = useSentence();
  const { settings } = useOffice();
  const test = useCommand('printers.testPage');
  const calibrate = useCommand('printers.calibrate');
  const [step, setStep] = useState<Step>('print');
  const [profile, setProfile] = useState(of);
  const [typed, setTyped] = useState(nothingTyped);
  const [unread, setUnread] = useState<readonly Measure[]>([]);

  const { media } = placementOf(profile, false);
  const sheet = { width: media.width / 1000, height: media.height / 1000 };
  const { cross, rulerX, rulerY } = calibrationMarks(sheet);
  const places = { x: cross.x.toFixed(1), y: cross.y.toFixed(1) };
  const busy = test.busy || calibrate.busy;
  const error = test.error ?? calibrate.error;

  async function print(page: 'rulers' | 'forms', next: Step): Promise<void> {
    calibrate.forgetError();
    const answer = await test.run({ profile: profile.id, page, locale: settings.paperLocale, file: null });
    if (!answer.ok) return;
    notify({ kind: 'done', text: t('printers.wizard.pagePrinted') });
    setStep(next);
  }

  async function write(page: 'rulers' | 'forms', next: Step): Promise<void> {
    const title = page === 'rulers' ? t('printers.page.title') : t('printers.page.formsTitle');
    const chosen = await call('files.chooseToSave', {
      suggestedName: `${title} ${profile.name}.pdf`,
      extension: 'pdf',
    });
    if (!chosen.ok || chosen.value.file === null) return;
    const answer = await test.run({ profile: profile.id, page, locale: settings.paperLocale, file: chosen.value.file });
    if (!answer.ok) return;
    notify({ kind: 'done', text: t('printers.wizard.pageWritten', { pages: answer.value.pages ?? 1 }) });
    setStep(next);
  }

  async function apply(names: readonly Measure[], done: (now: PrinterProfile, formLength: number | null) => void) {
    const read = new Map(names.map((name) => [name, readOptional(typed[name])]));
    const wrong = names.filter((name) => {
      const value = read.get(name);
      // A ruler of no length was not measured, but mistyped.
      return value === undefined || (name !== 'right' && name !== 'low' && value !== null && value < 10);
    });
    setUnread(wrong);
    if (wrong.length > 0) return;
    const value = (name: Measure): number | null => read.get(name) ?? null;
    const answer = await calibrate.run({
      profile: profile.id,
      measured: {
        right: value('right'),
        low: value('low'),
        rulerX: value('rulerX'),
        rulerY: value('rulerY'),
        tenForms: value('tenForms'),
      },
    });
    if (!answer.ok) return;
    setProfile(answer.value.profile);
    setTyped(nothingTyped);
    done(answer.value.profile, answer.value.formLength);
  }

  const applyPosition = () =>
    apply(['right', 'low', 'rulerX', 'rulerY'], ({ offsetX, offsetY }) => {
      notify({
        kind: 'done',
        text: t('printers.wizard.applied', { x: writeDecimal(offsetX), y: writeDecimal(offsetY) }),
      });
      setStep('prove');
    });

  const applyForms = () =>
    apply(['tenForms'], ({ trim }, formLength) => {
      notify(
        formLength === null
          ? { kind: 'done', text: t('printers.wizard.formsApplied', { trim: writeDecimal(trim) }) }
          : { kind: 'warning', text: t('printers.wizard.formLength', { length: writeDecimal(formLength) }) },
      );
      onClose();
    });

  const field = (name: Measure, label: string, description: string, first = false): ReactNode => (
    <TextField
      label={label}
      description={description}
      inputMode="decimal"
      value={typed[name]}
      maxLength={12}
      autoFocus={first}
      error={unread.includes(name) ? t('fields.not-a-number') : undefined}
      onChange={(event) => {
        setTyped({ ...typed, [name]: event.currentTarget.value });
      }}
    />
  );

  return (
    <Dialog
      title={t('printers.wizard.title', { name: profile.name })}
      onClose={onClose}
      size="large"
      keepOpen
      actions={actions()}
    >
      <ol className="k-printer-steps">
        {steps.map((each) => (
          <li key={each} aria-current={each === step ? 'step' : undefined}>
            {t(`printers.wizard.steps.${each}`)}
          </li>
        ))}
      </ol>
      <div className="k-printer-step">
        <div className="k-printer-asked">
          {error ? <FieldError>{Object.values(issuesByField(error, t))[0] ?? sentence(error)}</FieldError> : null}
          {body()}
        </div>
        <CalibrationPicture sheet={sheet} label={t('printers.wizard.picture')} />
      </div>
    </Dialog>
  );

  function body(): ReactNode {
    switch (step) {
      case 'print':
        return <p>{t('printers.wizard.printText')}</p>;
      case 'measure':
        return (
          <>
            <p>{t('printers.wizard.measureText', places)}</p>
            {field(
              'right',
              t('printers.wizard.right'),
              t('printers.wizard.rightNote', { example: `${(cross.x + 2).toFixed(1)} mm`, value: 2 }),
              true,
            )}
            {field('low', t('printers.wizard.low'), t('printers.wizard.lowNote'))}
            {field('rulerX', t('printers.wizard.rulerX'), t('printers.wizard.rulerNote', { length: rulerX.length }))}
            {field('rulerY', t('printers.wizard.rulerY'), t('printers.wizard.rulerNote', { length: rulerY.length }))}
          </>
        );
      case 'prove':
        return <p>{t('printers.wizard.proveText', places)}</p>;
      case 'forms':
        return (
          <>
            <p>{t('printers.wizard.formsText')}</p>
            {field(
              'tenForms',
              t('printers.wizard.tenForms'),
              t('printers.wizard.tenFormsNote', { length: (sheet.height * DRIFT_FORMS).toFixed(1) }),
            )}
          </>
        );
    }
  }

  function actions(): ReactNode {
    const printing = (page: 'rulers' | 'forms', next: Step, label: string): ReactNode => (
      <>
        <Button isDisabled={busy} onPress={() => void write(page, next)}>
          {t('printers.wizard.toPdf')}
        </Button>
        {page === 'forms' ? (
          <Button isDisabled={busy} onPress={() => void print(page, next)}>
            {label}
          </Button>
        ) : (
          <SaveButton label={label} busy={busy} onSave={() => void print(page, next)} />
        )}
      </>
    );
    const to = (next: Step, label: string): ReactNode => (
      <Button
        isDisabled={busy}
        onPress={() => {
          test.forgetError();
          calibrate.forgetError();
          setStep(next);
        }}
      >
        {label}
      </Button>
    );
    switch (step) {
      case 'print':
        return (
          <>
            {to('measure', t('printers.wizard.next'))}
            {printing('rulers', 'measure', t('printers.wizard.printPage'))}
          </>
        );
      case 'measure':
        return (
          <>
            {to('print', t('printers.wizard.steps.print'))}
            <SaveButton label={t('printers.wizard.apply')} busy={busy} onSave={() => void applyPosition()} />
          </>
        );
      case 'prove':
        return (
          <>
            {to('measure', t('printers.wizard.again'))}
            {to('forms', t('printers.wizard.good'))}
            {printing('rulers', 'prove', t('printers.wizard.printPage'))}
          </>
        );
      case 'forms':
        return (
          <>
            <Button onPress={onClose}>{t('printers.wizard.skip')}</Button>
            {printing('forms', 'forms', t('printers.wizard.printForms'))}
            <SaveButton
              label={t('printers.wizard.applyForms')}
              busy={busy || typed.tenForms.trim() === ''}
              onSave={() => void applyForms()}
            />
          </>
        );
    }
  }
}
