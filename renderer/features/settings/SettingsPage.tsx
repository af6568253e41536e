import { useRef } from 'react';
import { useTranslation } from 'react-i18next';

import type { Settings } from '../../../electron/contract/office.ts';
import { useSentence } from '../../api/sentences.ts';
import { useCall, useCommand } from '../../api/use-call.ts';
import { useLocalized, useOffice } from '../../api/use-office.ts';
import { languages } from '../../app/languages.ts';
import { navigation } from '../../app/navigation.ts';
import { useEnterMovesOn } from '../../app/use-enter-moves-on.ts';
import { Button } from '../../ui/Button.tsx';
import { RadioGroup } from '../../ui/Checkbox.tsx';
import { notify } from '../../ui/notices.ts';
import { Page, Section } from '../../ui/Page.tsx';
import { Backup } from './Backup.tsx';
import { OfficeCalendar } from './calendar/OfficeCalendar.tsx';
import { DataPlace } from './DataPlace.tsx';
import { Numbering } from './Numbering.tsx';
import './settings.css';
import { useFocusOnField } from '../../ui/use-focus-on-field.ts';
import { TextSetting } from './TextSetting.tsx';

/** Settings hold from the moment they are chosen; each change can be taken back. */
export function SettingsPage({
  ask,
  field,
}: {
  readonly ask?: 'typhoon' | undefined;
  /** Where the cursor is put. */
  readonly field?: string | undefined;
}) {
  useFocusOnField(field);
  const { t } = useTranslation();
  const localized = useLocalized();
  const sentence = useSentence();
  const { settings, policy, programVersion } = useOffice();
  const edited = useCall('policyDraft.get', {});
  const command = useCommand('settings.change');
  const form = useRef<HTMLDivElement>(null);
  useEnterMovesOn(form);

  async function change(changes: Partial<Settings>, before: Partial<Settings>): Promise<void> {
    const answer = await command.run(changes);
    if (answer.ok) {
      notify({
        kind: 'done',
        text: t('settings.saved'),
        undo: () => void command.run(before),
      });
    } else notify({ kind: 'error', text: sentence(answer.error) });
  }

  const yearStyles = [
    { value: 'western', label: t('settings.western'), note: '2026/11/21' },
    { value: 'roc', label: t('settings.roc'), note: '115/11/21' },
  ] as const;

  return (
    <Page title={t('settings.title')} beside={t('settings.version', { version: programVersion })}>
      <div ref={form} className="k-settings">
        <Section title={t('settings.office')}>
          <TextSetting
            name="officeName"
            label={t('settings.officeName')}
            description={t('settings.officeNameNote')}
            value={settings.officeName}
            required
            onChange={(officeName) => void change({ officeName }, { officeName: settings.officeName })}
          />
          <TextSetting
            label={t('settings.operator')}
            description={t('settings.operatorNote')}
            value={settings.operator}
            onChange={(operator) => void change({ operator }, { operator: settings.operator })}
          />
          <div className="k-field">
            <span className="k-label">{t('settings.policy')}</span>
            <span>
              {t('settings.policyVersion', { name: localized(policy.name), version: policy.version })}
              {edited.value?.draft ? <strong className="k-policy-unsaved">{t('policyPage.unsaved')}</strong> : null}
            </span>
            <div className="k-data-actions">
              <Button
                small
                onPress={() => {
                  navigation.open({ name: 'policy' });
                }}
              >
                {t('policyPage.open')}
              </Button>
            </div>
          </div>
        </Section>

        <Section title={t('settings.screen')}>
          <RadioGroup
            label={t('settings.screenLanguage')}
            options={languages}
            value={settings.screenLocale}
            onChange={(screenLocale) => void change({ screenLocale }, { screenLocale: settings.screenLocale })}
          />
          <RadioGroup
            label={t('settings.dateStyle')}
            options={yearStyles}
            value={settings.dateStyle}
            onChange={(dateStyle) => void change({ dateStyle }, { dateStyle: settings.dateStyle })}
          />
          <RadioGroup
            label={t('settings.density')}
            options={[
              { value: 'normal', label: t('settings.normal') },
              { value: 'compact', label: t('settings.compact') },
            ]}
            value={settings.ledgerDensity}
            onChange={(ledgerDensity) => void change({ ledgerDensity }, { ledgerDensity: settings.ledgerDensity })}
          />
        </Section>

        <Section title={t('settings.paper')}>
          <RadioGroup
            label={t('settings.paperLanguage')}
            options={languages}
            value={settings.paperLocale}
            onChange={(paperLocale) => void change({ paperLocale }, { paperLocale: settings.paperLocale })}
          />
          <RadioGroup
            label={t('settings.paperSize')}
            options={[
              { value: 'a4', label: t('settings.a4') },
              { value: 'a5', label: t('settings.a5') },
              { value: 'half', label: t('settings.half'), note: t('settings.halfNote') },
              { value: 'full', label: t('settings.full'), note: t('settings.fullNote') },
            ]}
            value={settings.defaultPaperSize}
            onChange={(defaultPaperSize) =>
              void change({ defaultPaperSize }, { defaultPaperSize: settings.defaultPaperSize })
            }
          />
          <div className="k-field">
            <span className="k-label">{t('printers.title')}</span>
            <span className="k-description">{t('printers.openNote')}</span>
            <div className="k-data-actions">
              <Button
                small
                onPress={() => {
                  navigation.open({ name: 'printers' });
                }}
              >
                {t('printers.open')}
              </Button>
            </div>
          </div>
        </Section>

        <Section title={t('letters.setup.title')}>
          <div className="k-data-actions">
            <Button
              small
              onPress={() => {
                navigation.open({ name: 'letter-setup' });
              }}
            >
              {t('letters.setup.open')}
            </Button>
          </div>
        </Section>

        <Section title={t('settings.numbering')}>
          <Numbering />
        </Section>

        <Section title={t('calendar.title')}>
          <OfficeCalendar typhoon={ask === 'typhoon'} />
        </Section>

        <Section title={t('settings.data')}>
          <div className="k-field">
            <span className="k-label">{t('settings.place')}</span>
            <DataPlace />
          </div>
          <div className="k-field">
            <span className="k-label">{t('settings.backup')}</span>
            <Backup />
          </div>
          <div className="k-field">
            <span className="k-label">{t('settings.import')}</span>
            <div className="k-data-actions">
              <Button
                small
                onPress={() => {
                  navigation.open({ name: 'import', kind: 'customers' });
                }}
              >
                {t('settings.importCustomers')}
              </Button>
              <Button
                small
                onPress={() => {
                  navigation.open({ name: 'import', kind: 'cases' });
                }}
              >
                {t('settings.importCases')}
              </Button>
            </div>
          </div>
        </Section>
      </div>
    </Page>
  );
}
