import type { ReactNode } from 'react';
import { useController, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

import { caseKind, caseSource } from '../../../electron/contract/cases.ts';
import { region } from '../../../electron/contract/customers.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Section } from '../../ui/Page.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useIssue } from '../case-form/editors.tsx';
import type { CaseFormControl } from '../case-form/use-case-form.ts';

/** What belongs to the case and not on the paper. */
export function MoreFields({ form }: { readonly form: CaseFormControl }): ReactNode {
  const { t } = useTranslation();
  const { control } = form;
  const kind = useController({ control, name: 'kind' });
  const source = useController({ control, name: 'source' });
  const where = useController({ control, name: 'region' });
  const major = useController({ control, name: 'major' });
  const isMajor = useWatch({ control, name: 'major' });
  const majorIssue = useIssue(form, 'majorReason');
  return (
    <Section title={t('intake.notOnPaper')}>
      <div className="side-fields">
        <Select
          label={t('cases.fields.kind')}
          options={caseKind.options.map((value) => ({ value, label: t(`cases.kinds.${value}`) }))}
          value={kind.field.value}
          onChange={kind.field.onChange}
        />
        <div className="side-two">
          <Select
            label={t('cases.fields.region')}
            options={region.options.map((value) => ({ value, label: t(`cases.regions.${value}`) }))}
            value={where.field.value}
            onChange={where.field.onChange}
          />
          <Select
            label={t('cases.fields.source')}
            options={caseSource.options.map((value) => ({ value, label: t(`cases.sources.${value}`) }))}
            value={source.field.value}
            onChange={source.field.onChange}
          />
        </div>
        <TextField
          label={t('cases.fields.accused')}
          description={t('intake.accusedNote')}
          {...form.register('accused')}
        />
        <Checkbox checked={major.field.value} onChange={major.field.onChange}>
          {t('cases.fields.major')}
        </Checkbox>
        {isMajor ? (
          <TextField label={t('cases.fields.majorReason')} error={majorIssue} {...form.register('majorReason')} />
        ) : null}
      </div>
    </Section>
  );
}
