import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { comparePolicies } from '../../../../db/rules/policy-diff.ts';
import type { Policy } from '../../../../db/rules/policy.ts';
import { policyGroup } from '../../../../electron/contract/policies.ts';
import { call } from '../../../api/client.ts';
import { useSentence } from '../../../api/sentences.ts';
import { useCall, useCommand } from '../../../api/use-call.ts';
import { useDates, useLocalized } from '../../../api/use-office.ts';
import { Button } from '../../../ui/Button.tsx';
import { RadioGroup } from '../../../ui/Checkbox.tsx';
import { FieldError } from '../../../ui/Field.tsx';
import { notify } from '../../../ui/notices.ts';
import { Select } from '../../../ui/Select.tsx';
import { policyDraft } from './draft.ts';
import { useChangeSentence } from './words.ts';

/** Every version with what it changed, the shipped policies, and files with policies. */
export function VersionsPart({ basedOn }: { readonly basedOn: number }) {
  const { t } = useTranslation();
  const sentence = useSentence();
  const localized = useLocalized();
  const list = useCall('policies.list', {});
  const exporting = useCommand('policies.export');
  const versions = list.value?.versions ?? [];
  const [chosenId, setChosenId] = useState<number>();
  const chosen = versions.find(({ id }) => id === chosenId) ?? versions[0];
  const before = chosen && versions.find(({ id }) => id < chosen.id);

  function take(policy: Policy, name: string, words: 'taken' | 'readDone'): void {
    policyDraft.take(policy, basedOn);
    notify({ kind: 'done', text: t(`policyPage.versions.${words}`, { name }) });
  }

  async function read(): Promise<void> {
    const file = await call('files.chooseToOpen', { purpose: 'policy' });
    if (file.ok && file.value.file === null) return;
    const answer = file.ok && file.value.file !== null ? await call('policies.read', { file: file.value.file }) : file;
    if (!answer.ok) notify({ kind: 'error', text: sentence(answer.error) });
    else if ('policy' in answer.value) take(answer.value.policy, localized(answer.value.policy.name), 'readDone');
  }

  async function write(id: number, name: string, version: number): Promise<void> {
    const suggestedName = `${t('policyPage.versions.fileName', { name, version })}.json`;
    const target = await call('files.chooseToSave', { suggestedName, extension: 'json' });
    if (!target.ok) notify({ kind: 'error', text: sentence(target.error) });
    else if (target.value.file !== null) {
      const answer = await exporting.run({ id, file: target.value.file });
      if (answer.ok) {
        const kept = await call('policies.get', { id });
        const scans = kept.ok && kept.value.policy.overlays?.some(({ scan }) => scan !== null);
        const exported = t('policyPage.versions.exported', { name: target.value.name });
        notify({ kind: 'done', text: scans ? `${exported}${t('overlay.scanNotInFile')}` : exported });
      } else notify({ kind: 'error', text: sentence(answer.error) });
    }
  }

  async function takeVersion(id: number, name: string): Promise<void> {
    const answer = await call('policies.get', { id });
    if (answer.ok) take(answer.value.policy, name, 'taken');
    else notify({ kind: 'error', text: sentence(answer.error) });
  }

  return (
    <>
      <section className="k-policy-list" aria-label={t('policyPage.versions.list')}>
        <header className="k-policy-list-head">
          <h2>{t('policyPage.versions.list')}</h2>
        </header>
        {list.error ? <FieldError>{sentence(list.error)}</FieldError> : null}
        {chosen === undefined ? null : (
          <>
            <RadioGroup
              label={t('policyPage.versions.list')}
              labelHidden
              stacked
              options={versions.map((one) => ({
                value: String(one.id),
                label: versionName(one),
                note: <MadeOn version={one} />,
              }))}
              value={String(chosen.id)}
              onChange={(id) => {
                setChosenId(Number(id));
              }}
            />
            <div className="k-data-actions">
              <Button small onPress={() => void takeVersion(chosen.id, versionName(chosen))}>
                {t('policyPage.versions.takeVersion')}
              </Button>
              <Button
                small
                isDisabled={exporting.busy}
                onPress={() => void write(chosen.id, localized(chosen.name), chosen.version)}
              >
                {t('policyPage.versions.export')}
              </Button>
              <Button small onPress={() => void read()}>
                {t('policyPage.versions.read')}
              </Button>
            </div>
            <h3>{t('policyPage.versions.difference')}</h3>
            {before === undefined ? (
              <p className="k-description">{t('policyPage.versions.first')}</p>
            ) : (
              <VersionChanges before={before.id} after={chosen.id} />
            )}
          </>
        )}
      </section>
      <Presets
        onTake={(policy) => {
          take(policy, localized(policy.name), 'taken');
        }}
      />
    </>
  );

  function versionName({ version, name }: (typeof versions)[number]): string {
    return t('policyPage.versions.shown', { version, name: localized(name) });
  }
}

interface Version {
  readonly createdAt: string;
  readonly cases: number;
  readonly inForce: boolean;
}

function MadeOn({ version }: { readonly version: Version }) {
  const { t } = useTranslation();
  const dates = useDates();
  const date = dates.show(version.createdAt.slice(0, 10));
  const made = t('policyPage.versions.madeOn', { date, cases: version.cases });
  return <>{version.inForce ? `${t('policyPage.versions.inForce')}　${made}` : made}</>;
}

function VersionChanges({ before, after }: { readonly before: number; readonly after: number }) {
  const earlier = useCall('policies.get', { id: before });
  const later = useCall('policies.get', { id: after });
  if (!earlier.value || !later.value) return null;
  return <Changes before={earlier.value.policy} after={later.value.policy} />;
}

/** What one policy says otherwise than another, a sentence each. */
export function Changes({ before, after }: { readonly before: Policy; readonly after: Policy }) {
  const { t } = useTranslation();
  const say = useChangeSentence(after);
  const changes = comparePolicies(before, after);
  if (changes.length === 0) return <p className="k-description">{t('policyPage.versions.same')}</p>;
  return (
    <ul className="k-policy-changes">
      {changes.map((change, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the list is made anew with each comparison
        <li key={index}>{say(change)}</li>
      ))}
    </ul>
  );
}

function Presets({ onTake }: { readonly onTake: (policy: Policy) => void }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const sentence = useSentence();
  const presets = useCall('policies.list', {}).value?.presets ?? [];
  const [code, setCode] = useState<string>();
  const chosen = presets.find((preset) => preset.code === code) ?? presets[0];
  const options = policyGroup.options.flatMap((group) =>
    presets
      .filter((preset) => preset.group === group)
      .map((preset) => ({
        value: preset.code,
        label: localized(preset.name),
        hint: t(`policyPage.groups.${group}`),
      })),
  );

  async function take(): Promise<void> {
    if (!chosen) return;
    const answer = await call('policies.preset', { code: chosen.code });
    if (answer.ok) onTake(answer.value.policy);
    else notify({ kind: 'error', text: sentence(answer.error) });
  }

  if (!chosen) return null;
  return (
    <section className="k-policy-list" aria-label={t('policyPage.versions.presets')}>
      <header className="k-policy-list-head">
        <h2>{t('policyPage.versions.presets')}</h2>
      </header>
      <div className="k-policy-grid">
        <Select
          label={t('policyPage.versions.preset')}
          labelHidden
          options={options}
          value={chosen.code}
          onChange={setCode}
          description={`${localized(chosen.summary)}　${t('policyPage.source')}：${chosen.source}`}
        />
      </div>
      <div className="k-data-actions">
        <Button small onPress={() => void take()}>
          {t('policyPage.versions.takePreset')}
        </Button>
      </div>
    </section>
  );
}
