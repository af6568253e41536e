import { useTranslation } from 'react-i18next';

import type { YearStyle } from '../../../db/rules/dates.ts';
import { useSentence } from '../../api/sentences.ts';
import { useCall, useCommand } from '../../api/use-call.ts';
import { useDates, useOffice } from '../../api/use-office.ts';
import { Button } from '../../ui/Button.tsx';
import { FieldError } from '../../ui/Field.tsx';
import { notify } from '../../ui/notices.ts';
import { firstNumber } from './first-number.ts';

/** Year 1 of the Republic: a style that holds from then on was never another one. */
const BEGINNING = '1912-01';

/** The year digits of case numbers, and from which month they can be others (002§3 Art.8). */
export function Numbering() {
  const { t } = useTranslation();
  const sentence = useSentence();
  const dates = useDates();
  const { yearStyle } = useOffice();
  const numbering = useCall('numbering.get', {});
  const change = useCommand('numbering.change');
  const styles = numbering.value?.styles ?? [];
  const from = numbering.value?.changeableFrom;
  const current = styles.at(-1)?.style ?? yearStyle;
  const other: YearStyle = current === 'western' ? 'roc' : 'western';
  const styleName = (style: YearStyle): string => t(`settings.${style}`);

  async function apply(month: string): Promise<void> {
    const answer = await change.run({ from: month, style: other });
    if (answer.ok) {
      notify({
        kind: 'done',
        text: t('settings.numberingChanged', { month: dates.showMonth(month), style: styleName(other) }),
      });
    }
  }

  return (
    <div className="k-field">
      <span className="k-label">{t('settings.numberingNow')}</span>
      {numbering.error ? <FieldError>{sentence(numbering.error)}</FieldError> : null}
      <ul>
        {styles.map((entry) => (
          <li key={entry.from}>
            {entry.from <= BEGINNING
              ? t('settings.numberingAlways', { style: styleName(entry.style) })
              : t('settings.numberingSince', { month: dates.showMonth(entry.from), style: styleName(entry.style) })}
          </li>
        ))}
      </ul>
      {from === undefined ? null : (
        <>
          <p className="k-description">
            {t('settings.numberingRule', { month: dates.showMonth(from) })}
            <br />
            {t('settings.numberingExample', { month: dates.showMonth(from), number: firstNumber(from, other) })}
          </p>
          <div className="k-data-actions">
            <Button small isDisabled={change.busy} onPress={() => void apply(from)}>
              {t('settings.numberingChange', { month: dates.showMonth(from), style: styleName(other) })}
            </Button>
          </div>
        </>
      )}
      {change.error ? <FieldError>{sentence(change.error)}</FieldError> : null}
    </div>
  );
}
