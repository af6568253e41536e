import { useTranslation } from 'react-i18next';

import type { ImportMap } from '../../../electron/contract/exchange.ts';
import { Select, type Option } from '../../ui/Select.tsx';
import { withValue } from './map-edit.ts';
import type { WizardActions } from './wizard-store.ts';

const AS_IT_IS = '-';

/** The texts of one field in the file, and what each becomes in Kesu. */
export function ValueLines({
  field,
  name,
  texts,
  choices,
  map,
  actions,
}: {
  readonly field: string;
  readonly name: string;
  readonly texts: readonly string[];
  readonly choices: readonly Option[];
  readonly map: ImportMap;
  readonly actions: WizardActions;
}) {
  const { t } = useTranslation();
  return (
    <div className="import-values" role="group" aria-label={name}>
      <h3>{name}</h3>
      {texts.map((text) => {
        const value = map.values?.[field]?.[text];
        // A value that is no choice (typed into a map file) is shown and kept.
        const known = value === undefined || choices.some((choice) => choice.value === value);
        return (
          <div key={text} className="import-value">
            <span title={text}>{text}</span>
            <Select
              label={t('exchange.wizard.columns.valueOf', { text })}
              labelHidden
              options={[
                { value: AS_IT_IS, label: t('exchange.wizard.columns.asItIs') },
                ...choices,
                ...(known ? [] : [{ value, label: value }]),
              ]}
              value={value ?? AS_IT_IS}
              onChange={(chosen) => {
                actions.setMap(withValue(map, field, text, chosen === AS_IT_IS ? undefined : chosen));
              }}
            />
          </div>
        );
      })}
    </div>
  );
}
