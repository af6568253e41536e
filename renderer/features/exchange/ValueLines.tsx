import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { ImportMap } from '../../../electron/contract/exchange.ts';
import { Button } from '../../ui/Button.tsx';
import { Select, type Option } from '../../ui/Select.tsx';
import { withValue, type FileText } from './map-edit.ts';
import type { WizardActions } from './wizard-store.ts';

const AS_IT_IS = '-';

/** So many lines stand at once: each has a list of its own to choose from. */
const SHOWN = 40;

/** The texts of one field in the file, and what each becomes in Kesu. */
export function ValueLines({
  field,
  name,
  texts,
  more,
  choices,
  map,
  actions,
}: {
  readonly field: string;
  readonly name: string;
  readonly texts: readonly FileText[];
  /** Texts of the file that are not among them. */
  readonly more: number;
  readonly choices: readonly Option[];
  readonly map: ImportMap;
  readonly actions: WizardActions;
}) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(SHOWN);
  return (
    <div className="import-values" role="group" aria-label={name}>
      <h3>{name}</h3>
      {texts.slice(0, shown).map(({ text, count, known: isChoice }) => {
        const value = map.values?.[field]?.[text];
        // A value that is no choice (typed into a map file) is shown and kept.
        const known = value === undefined || choices.some((choice) => choice.value === value);
        return (
          <div key={text} className="import-value" data-new={(!isChoice && value === undefined) || undefined}>
            <span title={text}>{text}</span>
            <span className="import-value-count k-soft">{count === undefined ? '' : count.toLocaleString('en')}</span>
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
      {texts.length > shown ? (
        <Button
          small
          look="plain"
          onPress={() => {
            setShown(shown + SHOWN);
          }}
        >
          {t('common.more')}
        </Button>
      ) : null}
      {texts.length <= shown && more > 0 ? (
        <p className="import-note">{t('exchange.wizard.columns.valuesMore', { more: more.toLocaleString('en') })}</p>
      ) : null}
    </div>
  );
}
