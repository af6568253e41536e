import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useCommand } from '../../api/use-call.ts';
import { useSentence } from '../../api/sentences.ts';
import { useOffice } from '../../api/use-office.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox, RadioGroup } from '../../ui/Checkbox.tsx';
import { isComposing } from '../../ui/composing.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FieldError } from '../../ui/Field.tsx';
import { SinkIcon, UpIcon } from '../../ui/icons.tsx';
import { headingOf } from './cell-text.ts';
import { choicesOf, columnsFrom, moved, shippedColumns, shownOf } from './chosen-columns.ts';
import { SaveButton } from '../../app/SaveButton.tsx';

/** Which columns the ledger shows, in which order, and how high its lines are; remembered by the office. */
export function ColumnsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const sentence = useSentence();
  const { settings } = useOffice();
  const change = useCommand('settings.change');
  const [choices, setChoices] = useState(() => choicesOf(columnsFrom(settings.ledgerColumns)));
  const [density, setDensity] = useState(settings.ledgerDensity);

  async function save(): Promise<void> {
    const answer = await change.run({ ledgerColumns: [...shownOf(choices)], ledgerDensity: density });
    if (answer.ok) onClose();
  }

  return (
    <Dialog
      title={t('ledger.page.columns.title')}
      size="small"
      onClose={onClose}
      actions={
        <>
          <Button
            look="plain"
            onPress={() => {
              setChoices(choicesOf(shippedColumns));
            }}
          >
            {t('ledger.page.columns.reset')}
          </Button>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <SaveButton label={t('common.save')} busy={change.busy} onSave={() => void save()} />
        </>
      }
    >
      <div className="ledger-dialog">
        <p className="k-soft">{t('ledger.page.columns.intro')}</p>
        <ul className="ledger-columns">
          {choices.map(({ id, shown }, at) => {
            const name = headingOf(id, t);
            const shift = (step: 1 | -1): void => {
              setChoices(moved(choices, at, step));
            };
            return (
              // The keys are heard from the check box and the buttons inside.
              // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
              <li
                key={id}
                onKeyDown={(event) => {
                  if (!event.altKey || isComposing(event)) return;
                  const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined;
                  if (step === undefined) return;
                  event.preventDefault();
                  shift(step);
                }}
              >
                <Checkbox
                  checked={shown}
                  disabled={id === 'number'}
                  onChange={(checked) => {
                    setChoices(choices.map((each) => (each.id === id ? { id, shown: checked } : each)));
                  }}
                >
                  {name}
                  {id === 'number' ? <span className="k-soft"> {t('ledger.page.columns.needed')}</span> : null}
                </Checkbox>
                <Button
                  look="plain"
                  small
                  icon={<UpIcon />}
                  aria-label={t('ledger.page.columns.up', { name })}
                  isDisabled={at === 0}
                  onPress={() => {
                    shift(-1);
                  }}
                />
                <Button
                  look="plain"
                  small
                  icon={<SinkIcon />}
                  aria-label={t('ledger.page.columns.down', { name })}
                  isDisabled={at === choices.length - 1}
                  onPress={() => {
                    shift(1);
                  }}
                />
              </li>
            );
          })}
        </ul>
        <RadioGroup
          label={t('ledger.page.columns.density')}
          options={[
            { value: 'normal', label: t('ledger.page.columns.normal') },
            { value: 'compact', label: t('ledger.page.columns.compact') },
          ]}
          value={density}
          onChange={setDensity}
        />
        {change.error ? <FieldError>{sentence(change.error)}</FieldError> : null}
      </div>
    </Dialog>
  );
}
