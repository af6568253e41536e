import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';

import type { YearStyle } from '../../../db/rules/dates.ts';
import { policyGroup } from '../../../electron/contract/policies.ts';
import type { Locale } from '../../../electron/contract/shapes.ts';
import { useSentence } from '../../api/sentences.ts';
import { useCall, useCommand } from '../../api/use-call.ts';
import { useLocalized, type OfficeStatus } from '../../api/use-office.ts';
import { languages } from '../../app/languages.ts';
import { useEnterMovesOn } from '../../app/use-enter-moves-on.ts';
import { Button } from '../../ui/Button.tsx';
import { RadioGroup } from '../../ui/Checkbox.tsx';
import { formatMonth } from '../../ui/dates.ts';
import { FieldError } from '../../ui/Field.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { DataPlace } from '../settings/DataPlace.tsx';
import { firstNumber } from '../settings/first-number.ts';
import './welcome.css';

interface Props {
  readonly status: OfficeStatus;
  readonly locale: Locale;
  readonly onLocale: (locale: Locale) => void;
}

/** First run: language, name of the office, policy, digits of the year, where the data lies. */
export function WelcomePage({ status, locale, onLocale }: Props) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const sentence = useSentence();
  const policies = useCall('office.policies', {});
  const setUp = useCommand('office.setUp');
  const form = useRef<HTMLFormElement>(null);
  const name = useRef<HTMLInputElement>(null);
  const [policy, setPolicy] = useState(status.policy.code);
  const [yearStyle, setYearStyle] = useState<YearStyle>('western');
  const [nameMissing, setNameMissing] = useState(false);
  useEnterMovesOn(form);

  async function begin(event: FormEvent): Promise<void> {
    event.preventDefault();
    const officeName = name.current?.value.trim() ?? '';
    setNameMissing(officeName === '');
    if (officeName === '') {
      name.current?.focus();
      return;
    }
    await setUp.run({ officeName, operator: '', locale, policy, yearStyle });
  }

  const offered = policies.value?.policies ?? [];
  const group = offered.find(({ code }) => code === policy)?.group ?? 'manufacturing';
  const inGroup = offered.filter((shipped) => shipped.group === group);
  const month = status.today.slice(0, 7);
  const yearOptions = (['western', 'roc'] as const).map((style) => ({
    value: style,
    label: style === 'western' ? t('common.welcome.yearWestern') : t('common.welcome.yearRoc'),
    note: t('common.welcome.yearNote', { month: formatMonth(month, style), number: firstNumber(month, style) }),
  }));

  return (
    <main className="k-welcome">
      <form ref={form} className="k-welcome-sheet" noValidate onSubmit={(event) => void begin(event)}>
        <header className="k-welcome-head">
          <span className="k-seal k-welcome-seal" aria-hidden="true" lang="zh-TW">
            {t('common.sealMark')}
          </span>
          <div>
            <h1>{t('common.welcome.title')}</h1>
            <p className="k-soft">{t('common.welcome.intro')}</p>
          </div>
        </header>
        <ol className="k-welcome-steps">
          <li>
            <RadioGroup label={t('common.welcome.language')} options={languages} value={locale} onChange={onLocale} />
          </li>
          <li>
            <TextField
              ref={name}
              label={t('common.welcome.officeName')}
              description={t('common.welcome.officeNameNote')}
              required
              maxLength={400}
              error={nameMissing ? t('common.welcome.officeNameMissing') : undefined}
              onInput={() => {
                setNameMissing(false);
              }}
            />
          </li>
          <li>
            <RadioGroup
              label={t('common.welcome.policy')}
              description={t('common.welcome.policyNote')}
              options={policyGroup.options.map((one) => ({ value: one, label: t(`policyPage.groups.${one}`) }))}
              value={group}
              onChange={(one) => {
                setPolicy(offered.find((shipped) => shipped.group === one)?.code ?? policy);
              }}
            />
            <RadioGroup
              label={t('common.welcome.policy')}
              labelHidden
              stacked
              options={inGroup.map((shipped) => ({
                value: shipped.code,
                label: localized(shipped.name),
                note: localized(shipped.summary),
              }))}
              value={policy}
              onChange={setPolicy}
            />
          </li>
          <li>
            <RadioGroup
              label={t('common.welcome.year')}
              options={yearOptions}
              value={yearStyle}
              onChange={setYearStyle}
            />
          </li>
          <li>
            <h2 className="k-label">{t('common.welcome.place')}</h2>
            <DataPlace />
            <p className="k-description">{t('common.welcome.placeNote')}</p>
          </li>
        </ol>
        <footer className="k-welcome-foot">
          {setUp.error ? <FieldError>{sentence(setUp.error)}</FieldError> : null}
          <Button look="primary" type="submit" isDisabled={setUp.busy}>
            {t('common.welcome.begin')}
          </Button>
        </footer>
      </form>
    </main>
  );
}
