import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { locales, type Locale } from '../../../electron/contract/shapes.ts';
import { useCall } from '../../api/use-call.ts';
import { useOffice } from '../../api/use-office.ts';
import { Page, Section } from '../../ui/Page.tsx';
import { Select } from '../../ui/Select.tsx';
import { LetterheadForm } from './LetterheadForm.tsx';
import './letters.css';
import { languageNames } from './LetterPage.tsx';
import { TemplatesForm } from './TemplatesForm.tsx';

/** What the office's letters say, and the head they stand under; in each of the three languages. */
export function LetterSetupPage(): ReactNode {
  const { t } = useTranslation();
  const { settings } = useOffice();
  const [locale, setLocale] = useState<Locale>(settings.paperLocale);
  const letterhead = useCall('letters.letterhead', {});
  const templates = useCall('letters.templates', {});
  return (
    <Page title={t('letters.setup.title')}>
      <div className="letter-setup">
        <Select
          label={t('letters.setup.textLanguage')}
          options={locales.map((each) => ({ value: each, label: languageNames[each] }))}
          value={locale}
          onChange={setLocale}
        />
        <Section title={t('letters.setup.templates')}>
          {templates.value ? <TemplatesForm templates={templates.value.templates} locale={locale} /> : null}
        </Section>
        <Section title={t('letters.setup.letterhead')}>
          {letterhead.value ? (
            <LetterheadForm key={`${letterhead.value.version}.${locale}`} head={letterhead.value} locale={locale} />
          ) : null}
        </Section>
      </div>
    </Page>
  );
}
