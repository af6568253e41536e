import { useTranslation } from 'react-i18next';

import { Select, type Option } from '../../ui/Select.tsx';
import { FieldError } from '../../ui/Field.tsx';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import { fieldName } from '../../locales/field-names.ts';
import { assigned, fieldOf, isFull, type Inspection } from './map-edit.ts';
import { MapOptions } from './MapOptions.tsx';
import { missingNeeds } from './needs.ts';
import type { Wizard, WizardActions } from './wizard-store.ts';

/** No field has this name: columns that are left out. */
const NONE = '-';
const EXAMPLES = 3;

/** Every column of the file with a few of its cells, and the field it becomes; beside them what holds for the whole file. */
export function ColumnsStep({ wizard, actions }: { readonly wizard: Wizard; readonly actions: WizardActions }) {
  const { t } = useTranslation();
  const { inspection, map, kind } = wizard;
  if (!inspection) return null;
  const name = (field: string): string => fieldName(field, t);
  const missing = missingNeeds(kind, map, inspection.fields, name);

  return (
    <div className="import-columns">
      <ScrollRegion className="import-column-list" label={t('exchange.wizard.columns.title')}>
        <h2>{t('exchange.wizard.columns.title')}</h2>
        <p className="k-soft">
          {t(inspection.remembered ? 'exchange.wizard.columns.remembered' : 'exchange.wizard.columns.guessed')}
        </p>
        {missing.length === 0 ? null : (
          <FieldError>
            {t('exchange.wizard.columns.neededMissing', {
              names: missing
                .map((group) => group.join(t('exchange.wizard.columns.or')))
                .join(t('common.listSeparator')),
            })}
          </FieldError>
        )}
        <table className="import-map">
          <thead>
            <tr>
              <th scope="col">{t('exchange.wizard.columns.heading')}</th>
              <th scope="col">{t('exchange.wizard.columns.sample')}</th>
              <th scope="col">{t('exchange.wizard.columns.field')}</th>
            </tr>
          </thead>
          <tbody>
            {inspection.headings.map((heading, at) => (
              <ColumnLine
                key={heading}
                heading={heading}
                examples={examplesOf(inspection, at)}
                wizard={wizard}
                actions={actions}
                name={name}
              />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <MapOptions wizard={wizard} inspection={inspection} actions={actions} name={name} />
    </div>
  );
}

function ColumnLine({
  heading,
  examples,
  wizard: { inspection, map },
  actions,
  name,
}: {
  readonly heading: string;
  readonly examples: readonly string[];
  readonly wizard: Wizard;
  readonly actions: WizardActions;
  readonly name: (field: string) => string;
}) {
  const { t } = useTranslation();
  const field = fieldOf(map, heading);
  const others = field === undefined ? [] : (map.columns[field] ?? []).filter((each) => each !== heading);
  const options: readonly Option[] = [
    { value: NONE, label: t('exchange.wizard.columns.none') },
    ...(inspection?.fields ?? [])
      .filter((each) => each.field === field || !isFull(map, each.field))
      .map((each) => ({
        value: each.field,
        label: name(each.field),
        ...(each.field === field || map.columns[each.field] === undefined
          ? {}
          : { hint: (map.columns[each.field] ?? []).join(t('common.listSeparator')) }),
      })),
  ];
  return (
    <tr data-left-out={field === undefined || undefined}>
      <th scope="row" title={heading}>
        {heading}
      </th>
      <td className="import-examples" title={examples.join('\n')}>
        {examples.length === 0 ? (
          <span className="k-soft">{t('exchange.wizard.columns.emptySample')}</span>
        ) : (
          examples.join(' · ')
        )}
      </td>
      <td>
        <Select
          label={t('exchange.wizard.columns.fieldOf', { heading })}
          labelHidden
          options={options}
          value={field ?? NONE}
          onChange={(chosen) => {
            actions.setMap(assigned(map, heading, chosen === NONE ? undefined : chosen));
          }}
        />
        {others.length === 0 ? null : (
          <small className="k-soft">
            {t('exchange.wizard.columns.shared', { others: others.join(t('common.listSeparator')) })}
          </small>
        )}
      </td>
    </tr>
  );
}

/** The first different cells of a column that are not empty. */
function examplesOf({ sample }: Inspection, at: number): readonly string[] {
  const cells = sample.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== '');
  return [...new Set(cells)].slice(0, EXAMPLES);
}
