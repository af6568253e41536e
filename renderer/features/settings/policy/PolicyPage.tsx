import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { checkPolicy } from '../../../../db/rules/policy-check.ts';
import { comparePolicies } from '../../../../db/rules/policy-diff.ts';
import type { Policy } from '../../../../db/rules/policy.ts';
import type { CallInput } from '../../../../electron/contract/calls.ts';
import type { PolicyDraftView } from '../../../../electron/contract/policy-draft.ts';
import { useSentence } from '../../../api/sentences.ts';
import { useCall, useCommand } from '../../../api/use-call.ts';
import { useLocale, useLocalized, useOffice } from '../../../api/use-office.ts';
import { useCommandHandlers } from '../../../app/commands/handlers.ts';
import { useEarlierKept } from '../../../app/keeping.ts';
import { languages } from '../../../app/languages.ts';
import { Button } from '../../../ui/Button.tsx';
import { FieldError } from '../../../ui/Field.tsx';
import { notify } from '../../../ui/notices.ts';
import { Page } from '../../../ui/Page.tsx';
import { Select } from '../../../ui/Select.tsx';
import { Tabs } from '../../../ui/Tabs.tsx';
import { OverlaysPart } from '../overlay/OverlaysPart.tsx';
import { DecisionPart } from './DecisionPart.tsx';
import { policyDraft, usePolicyDraft } from './draft.ts';
import { DraftNotes } from './DraftNotes.tsx';
import { EditingProvider } from './editing.tsx';
import { FollowPart } from './FollowPart.tsx';
import { LeaveQuestion } from './LeaveDialog.tsx';
import { LimitsPart } from './LimitsPart.tsx';
import { ListsPart } from './ListsPart.tsx';
import { NamesPart } from './NamesPart.tsx';
import { PaperPart } from './PaperPart.tsx';
import { PapersPart } from './PapersPart.tsx';
import './policy.css';
import { RoutePart } from './RoutePart.tsx';
import { RulesPart } from './RulesPart.tsx';
import { tabOfPath, tabs, type TabName } from './tabs.ts';
import { useKeptDraft } from './use-kept-draft.ts';
import { Changes, VersionsPart } from './VersionsPart.tsx';

/** The office edits its own copy of a policy. Each saving is a version; until then the changes are a draft in the office's file. */
export function PolicyPage() {
  const stored = useCall('policyDraft.get', {}, { enabled: useEarlierKept(), fresh: true });
  const sentence = useSentence();
  // The draft that the page began with: one that is made while editing is not read back.
  const [begun, setBegun] = useState<{ readonly draft: PolicyDraftView | null }>();
  const draft = stored.value?.draft;
  useEffect(() => {
    if (begun !== undefined || draft === undefined) return;
    if (draft) policyDraft.bring(draft);
    setBegun({ draft });
  }, [begun, draft]);
  if (begun) return <PolicyEditor draftId={begun.draft?.id} />;
  return stored.error ? <FieldError>{sentence(stored.error)}</FieldError> : null;
}

function PolicyEditor({ draftId }: { readonly draftId: number | undefined }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const sentence = useSentence();
  const screen = useLocale();
  const { policy: shown } = useOffice();
  const draft = usePolicyDraft();
  const save = useCommand('policies.save');
  const body = useRef<HTMLDivElement>(null);

  const inForce = useMemo(() => {
    const { id, version: _version, ...policy } = shown;
    return { id, policy: policy as Policy };
  }, [shown]);
  const policy = draft.policy ?? inForce.policy;
  const locale = draft.locale ?? screen;
  const issues = useMemo(() => checkPolicy(policy), [policy]);
  const unread = Object.keys(draft.typed).length;
  const wrong = issues.length + unread;
  const changed = useMemo(
    () => unread > 0 || comparePolicies(inForce.policy, policy).length > 0,
    [inForce.policy, policy, unread],
  );
  const tab = tabs.find((name) => name === draft.tab) ?? 'names';
  const stale = draft.policy !== undefined && draft.basedOn !== inForce.id;
  const keeper = useKeptDraft(draftId, inForce);
  const may = changed && !stale && !save.busy;

  async function keep(): Promise<boolean> {
    if (!changed) {
      notify({ kind: 'done', text: t('policyPage.nothingChanged') });
      return true;
    }
    if (wrong > 0) {
      toFirstIssue();
      return false;
    }
    const kept = await keeper.flush();
    const answer = await save.run({
      // The shapes are the same; the contract's lists only are not called readonly.
      policy: structuredClone(policy) as CallInput<'policies.save'>['policy'],
      basedOn: draft.basedOn ?? inForce.id,
      ...(kept === undefined ? {} : { draftId: kept }),
    });
    if (!answer.ok) return false;
    policyDraft.discard();
    keeper.forget();
    notify({ kind: 'done', text: t('policyPage.saved', { version: answer.value.version }) });
    return true;
  }

  function discard(): void {
    policyDraft.discard();
    notify({ kind: 'done', text: t('policyPage.discarded'), undo: restore(draft) });
  }

  function toFirstIssue(): void {
    const path = Object.keys(draft.typed)[0] ?? issues[0]?.path;
    if (path === undefined) return;
    policyDraft.open(tabOfPath(path));
    const paper = policy.papers?.[Number(/^papers\.(\d+)\./.exec(path)?.[1])];
    if (paper) policyDraft.choosePaper(paper.kind);
    // The tab is drawn first.
    setTimeout(() => {
      const invalid = body.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid] button');
      if (invalid) invalid.focus();
      else body.current?.querySelector('.k-error')?.scrollIntoView({ block: 'center' });
    }, 0);
  }

  useCommandHandlers({ 'form.save': { run: () => void keep(), enabled: may } });

  return (
    <Page
      title={t('policyPage.title')}
      beside={
        <>
          {t('policyPage.beside', { name: localized(shown.name), version: shown.version })}
          {changed ? <strong className="k-policy-unsaved">{t('policyPage.unsaved')}</strong> : null}
        </>
      }
      actions={
        <>
          {wrong === 0 ? null : (
            <Button look="plain" onPress={toFirstIssue}>
              {`${t('policyPage.issues', { count: wrong })}　${t('policyPage.toIssue')}`}
            </Button>
          )}
          <Button isDisabled={!changed} onPress={discard}>
            {t('policyPage.discard')}
          </Button>
          <Button look="primary" keys="F9" isDisabled={!may} onPress={() => void keep()}>
            {t('policyPage.save')}
          </Button>
        </>
      }
    >
      {save.error ? <FieldError>{sentence(save.error)}</FieldError> : null}
      {keeper.error ? <FieldError>{t('policyPage.draft.notKept', { why: sentence(keeper.error) })}</FieldError> : null}
      <DraftNotes inForce={inForce} version={shown.version} stale={stale} onDiscard={discard} />
      <LeaveQuestion
        changed={changed}
        obstacle={
          stale ? t('policyPage.draft.staleTitle') : wrong > 0 ? t('policyPage.issues', { count: wrong }) : undefined
        }
        busy={save.busy}
        onSave={keep}
      />
      <div ref={body} className="k-policy">
        <EditingProvider policy={policy} from={inForce} locale={locale}>
          <Tabs
            label={t('policyPage.title')}
            tabs={tabs.map((name) => ({ id: name, label: tabLabel(name) }))}
            chosen={tab}
            ownPages
            onChoose={policyDraft.open}
            aside={
              <Select
                label={t('policyPage.editing')}
                options={languages.map(({ value, label }) => ({ value, label }))}
                value={locale}
                onChange={policyDraft.speak}
                className="k-policy-language"
              />
            }
          >
            {partOf(tab)}
          </Tabs>
        </EditingProvider>
      </div>
    </Page>
  );

  function tabLabel(name: TabName): ReactNode {
    const paths = [...issues.map(({ path }) => path), ...Object.keys(draft.typed)];
    const count = paths.filter((path) => tabOfPath(path) === name).length;
    const label = t(`policyPage.tabs.${name}`);
    return count === 0 ? label : `${label}（${count}）`;
  }

  function partOf(name: TabName): ReactNode {
    switch (name) {
      case 'names':
        return <NamesPart />;
      case 'lists':
        return <ListsPart />;
      case 'route':
        return <RoutePart />;
      case 'limits':
        return <LimitsPart />;
      case 'decision':
        return <DecisionPart />;
      case 'paper':
        return <PaperPart />;
      case 'papers':
        return <PapersPart />;
      case 'overlays':
        return <OverlaysPart />;
      case 'follow':
        return <FollowPart />;
      case 'rules':
        return <RulesPart />;
      case 'versions':
        return (
          <>
            {changed ? (
              <section className="k-policy-list" aria-label={t('policyPage.versions.draft')}>
                <header className="k-policy-list-head">
                  <h2>{t('policyPage.versions.draft')}</h2>
                </header>
                <Changes before={inForce.policy} after={policy} />
              </section>
            ) : null}
            <VersionsPart basedOn={inForce.id} />
          </>
        );
    }
  }
}

/** Gives discarded changes back. */
function restore(draft: ReturnType<typeof usePolicyDraft.getState>): () => void {
  return () => {
    usePolicyDraft.setState({ policy: draft.policy, basedOn: draft.basedOn, typed: draft.typed });
  };
}
