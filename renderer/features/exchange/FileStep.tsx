import { useTranslation } from 'react-i18next';

import { useCall } from '../../api/use-call.ts';
import { Button } from '../../ui/Button.tsx';
import { formatMoment } from '../../ui/dates.ts';
import { FolderIcon } from '../../ui/icons.tsx';
import { Section } from '../../ui/Page.tsx';
import type { Wizard, WizardActions } from './wizard-store.ts';

const HISTORY_SHOWN = 8;

/** What can be imported, the button that chooses the file, and what was imported before. */
export function FileStep({ wizard, actions }: { readonly wizard: Wizard; readonly actions: WizardActions }) {
  const { t } = useTranslation();
  const history = useCall('imports.history', {});
  const imports = (history.value?.imports ?? []).filter(({ kind }) => kind === wizard.kind).slice(0, HISTORY_SHOWN);
  const { inspection } = wizard;

  return (
    <div className="import-body">
      <div className="import-choose">
        <h2>{t('exchange.wizard.file.title')}</h2>
        <p>{t('exchange.wizard.file.intro')}</p>
        <p className="k-soft">{t('exchange.wizard.file.safe')}</p>
        {wizard.file === undefined ? null : (
          <p>
            <b>{t('exchange.wizard.file.chosen', { name: wizard.file.name })}</b>
            {inspection === undefined ? null : <span className="k-soft">　{factsOf(inspection)}</span>}
          </p>
        )}
        <Button
          look={wizard.file === undefined ? 'primary' : 'ruled'}
          autoFocus
          icon={<FolderIcon />}
          onPress={() => void actions.choose()}
        >
          {t(wizard.file === undefined ? 'exchange.wizard.file.choose' : 'exchange.wizard.file.another')}
        </Button>
      </div>
      {imports.length === 0 ? null : (
        <Section title={t('exchange.wizard.file.history')}>
          <ul className="import-history">
            {imports.map(({ id, at, fileName, created, updated, skipped }) => (
              <li key={id}>
                {t('exchange.wizard.file.historyLine', {
                  at: formatMoment(at),
                  name: fileName,
                  created,
                  updated,
                  skipped,
                })}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );

  function factsOf({ rows, headings, bytes }: NonNullable<Wizard['inspection']>): string {
    return t('exchange.wizard.file.facts', {
      rows: rows.toLocaleString('en'),
      columns: headings.length,
      kb: Math.max(1, Math.round(bytes / 1024)).toLocaleString('en'),
    });
  }
}
