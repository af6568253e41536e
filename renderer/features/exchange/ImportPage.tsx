import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

import type { ImportKind } from '../../../electron/contract/exchange.ts';
import { useSentence } from '../../api/sentences.ts';
import { useCommandHandlers } from '../../app/commands/handlers.ts';
import { currentEntry, navigation, useNavigation, usePlaceMemory } from '../../app/navigation.ts';
import { Button } from '../../ui/Button.tsx';
import { FieldError } from '../../ui/Field.tsx';
import { Page } from '../../ui/Page.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { ColumnsStep } from './ColumnsStep.tsx';
import { EncodingStep } from './EncodingStep.tsx';
import { FileStep } from './FileStep.tsx';
import './import.css';
import { ResultStep } from './ResultStep.tsx';
import { StepLine } from './StepLine.tsx';
import { TrialStep } from './TrialStep.tsx';
import { nextOf } from './next-step.ts';
import { steps, useWizard, wizardOf, type Step } from './wizard-store.ts';

/** Customers or past cases from a file: chosen, read, mapped, tried out, and only then brought in. */
export function ImportPage({ kind }: { readonly kind: ImportKind }) {
  const { t } = useTranslation();
  const sentence = useSentence();
  const wizard = useWizard(kind);
  const actions = wizardOf(kind);
  const { step, job, error } = wizard;
  const next = nextOf(wizard, actions, t);
  useNewStartAfterResult(kind, step);

  function back(): void {
    const before = steps[steps.indexOf(step) - 1];
    if (step === 'result' || before === undefined) navigation.back();
    else actions.goTo(before);
  }

  const canGoBack = job === undefined && step !== 'file' && step !== 'result';
  useCommandHandlers({
    'import.next': job === undefined && next ? { run: next.run, label: next.label } : undefined,
    'import.back': canGoBack ? back : undefined,
    // Esc goes back a step; with a job under way it leaves the page, and the job goes on.
    'page.leave': canGoBack ? back : undefined,
  });

  return (
    <Page
      title={t(kind === 'customers' ? 'exchange.wizard.titleCustomers' : 'exchange.wizard.titleCases')}
      beside={wizard.file === undefined ? undefined : wizard.file.name}
      scroll={false}
      actions={
        <>
          {canGoBack ? <Button onPress={back}>{t('exchange.wizard.back')}</Button> : null}
          {next ? (
            <Button look="primary" keys="F10" isDisabled={job !== undefined} onPress={next.run}>
              {next.label}
            </Button>
          ) : null}
        </>
      }
    >
      <StepLine step={step} />
      {error === undefined ? null : (
        <div className="import-error">
          <FieldError>
            {error.code === 'cancelled' && step === 'trial' ? t('exchange.wizard.run.cancelled') : sentence(error)}
          </FieldError>
        </div>
      )}
      {job === undefined ? null : (
        <div className="import-job">
          <Progress
            key={job.name}
            job={job.name}
            label={t(job.what === 'trial' ? 'exchange.wizard.trial.running' : 'exchange.wizard.run.running')}
          />
        </div>
      )}
      <StepBody step={step} kind={kind} />
    </Page>
  );
}

function StepBody({ step, kind }: { readonly step: Step; readonly kind: ImportKind }) {
  const wizard = useWizard(kind);
  const actions = wizardOf(kind);
  switch (step) {
    case 'file':
      return <FileStep wizard={wizard} actions={actions} />;
    case 'encoding':
      return <EncodingStep wizard={wizard} actions={actions} />;
    case 'columns':
      return <ColumnsStep wizard={wizard} actions={actions} />;
    case 'trial':
      return <TrialStep wizard={wizard} />;
    case 'result':
      return <ResultStep wizard={wizard} actions={actions} />;
  }
}

/** A finished import is shown until the clerk leaves it for good; the next visit begins with a file. */
function useNewStartAfterResult(kind: ImportKind, step: Step): void {
  const visit = useNavigation((state) => currentEntry(state).key);
  const [begunIn, keepBegunIn] = usePlaceMemory<number>('begun', 0);
  useEffect(() => {
    if (begunIn === visit) return;
    keepBegunIn(visit);
    if (step === 'result') wizardOf(kind).restart();
  }, [begunIn, visit, step, kind, keepBegunIn]);
}
