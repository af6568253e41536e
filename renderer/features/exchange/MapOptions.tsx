import { useTranslation } from 'react-i18next';

import { useLocalized, useOffice } from '../../api/use-office.ts';
import { RadioGroup } from '../../ui/Checkbox.tsx';
import { Section } from '../../ui/Page.tsx';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import { ConstantFields } from './ConstantFields.tsx';
import { choicesOfField } from './field-choices.ts';
import { isGiven, textsToTranslate, type Inspection } from './map-edit.ts';
import { useFileTexts } from './use-file-texts.ts';
import { ValueLines } from './ValueLines.tsx';
import type { Wizard, WizardActions } from './wizard-store.ts';

/** What holds for the whole file: how dates are meant, where numbers come from, values for all rows, words for choices. */
export function MapOptions({
  wizard,
  inspection,
  actions,
  name,
}: {
  readonly wizard: Wizard;
  readonly inspection: Inspection;
  readonly actions: WizardActions;
  readonly name: (field: string) => string;
}) {
  const { t } = useTranslation();
  const { map, kind } = wizard;
  const { policy } = useOffice();
  const localized = useLocalized();
  const found = useFileTexts(wizard, inspection);
  const hasDates = inspection.fields.some(({ field, type }) => type === 'date' && isGiven(map, field));
  const translated = inspection.fields
    .filter(({ field, type }) => (type === 'choice' || type === 'yes-no') && map.columns[field] !== undefined)
    .map(({ field }) => {
      const ofField = found?.find((each) => each.field === field);
      return {
        field,
        texts: textsToTranslate(map, ofField, field),
        more: ofField?.more ?? 0,
        choices: choicesOfField(field, policy, t, localized),
      };
    })
    .filter(({ texts, choices }) => texts.length > 0 && choices.length > 0);

  return (
    <ScrollRegion className="import-options" label={t('exchange.wizard.columns.whole')}>
      {hasDates ? (
        <Section title={t('exchange.wizard.columns.dateOrder')}>
          <RadioGroup
            label={t('exchange.wizard.columns.dateOrder')}
            labelHidden
            stacked
            options={(['ymd', 'mdy', 'dmy'] as const).map((value) => ({
              value,
              label: t(`exchange.wizard.columns.${value}`),
            }))}
            value={map.dateOrder ?? 'ymd'}
            onChange={(dateOrder) => {
              actions.setMap({ ...map, dateOrder });
            }}
          />
        </Section>
      ) : null}
      {kind === 'cases' ? (
        <Section title={t('exchange.wizard.columns.numbers')}>
          <RadioGroup
            label={t('exchange.wizard.columns.numbers')}
            labelHidden
            stacked
            options={[
              { value: 'given', label: t('exchange.wizard.columns.numbersGiven') },
              { value: 'file', label: t('exchange.wizard.columns.numbersFile') },
            ]}
            value={map.numbers ?? 'given'}
            onChange={(numbers) => {
              actions.setMap({ ...map, numbers });
            }}
          />
        </Section>
      ) : null}
      <ConstantFields map={map} inspection={inspection} actions={actions} name={name} />
      {translated.length === 0 ? null : (
        <Section title={t('exchange.wizard.columns.values')}>
          <p className="import-note">{t('exchange.wizard.columns.valuesIntro')}</p>
          {translated.map(({ field, texts, more, choices }) => (
            <ValueLines
              key={field}
              field={field}
              name={name(field)}
              texts={texts}
              more={more}
              choices={choices}
              map={map}
              actions={actions}
            />
          ))}
        </Section>
      )}
    </ScrollRegion>
  );
}
