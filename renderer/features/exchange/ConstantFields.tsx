import { useTranslation } from 'react-i18next';

import type { ImportMap } from '../../../electron/contract/exchange.ts';
import { useLocalized, useOffice } from '../../api/use-office.ts';
import { Button } from '../../ui/Button.tsx';
import { CloseIcon } from '../../ui/icons.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Section } from '../../ui/Page.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { choicesOfField } from './field-choices.ts';
import { withConstant, type Inspection } from './map-edit.ts';
import type { WizardActions } from './wizard-store.ts';

/** Fields that the file has not, with one value for all rows. */
export function ConstantFields({
  map,
  inspection,
  actions,
  name,
}: {
  readonly map: ImportMap;
  readonly inspection: Inspection;
  readonly actions: WizardActions;
  readonly name: (field: string) => string;
}) {
  const { t } = useTranslation();
  const { policy } = useOffice();
  const localized = useLocalized();
  const chosen = Object.entries(map.constants ?? {});
  const free = inspection.fields.filter(
    ({ field }) => map.columns[field] === undefined && map.constants?.[field] === undefined,
  );

  return (
    <Section title={t('exchange.wizard.columns.constants')}>
      <p className="import-note">{t('exchange.wizard.columns.constantsIntro')}</p>
      {chosen.map(([field, text]) => {
        const choices = choicesOfField(field, policy, t, localized);
        return (
          <div key={field} className="import-constant">
            {choices.length > 0 ? (
              <Select
                label={name(field)}
                options={choices}
                value={choices.some(({ value }) => value === text) ? text : null}
                onChange={(value) => {
                  actions.setMap(withConstant(map, field, value));
                }}
              />
            ) : (
              <TextField
                label={name(field)}
                defaultValue={text}
                onInput={(event) => {
                  actions.setMap(withConstant(map, field, event.currentTarget.value));
                }}
              />
            )}
            <Button
              look="plain"
              small
              icon={<CloseIcon />}
              aria-label={t('exchange.wizard.columns.removeConstant', { field: name(field) })}
              onPress={() => {
                actions.setMap(withConstant(map, field, undefined));
              }}
            />
          </div>
        );
      })}
      <Menu
        small
        label={t('exchange.wizard.columns.addConstant')}
        actions={free.map(({ field }) => ({
          id: field,
          label: name(field),
          run: () => {
            actions.setMap(withConstant(map, field, ''));
          },
        }))}
      />
    </Section>
  );
}
