import type { ReactNode } from 'react';
import { useController, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

import { caseKind, caseSource } from '../../../electron/contract/cases.ts';
import { region } from '../../../electron/contract/customers.ts';
import { useOffice } from '../../api/use-office.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Section } from '../../ui/Page.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea, TextField } from '../../ui/TextField.tsx';
import { useIssue } from '../case-form/editors.tsx';
import type { CaseFormControl } from '../case-form/use-case-form.ts';

/** What belongs to the case and has no field on the paper; the joint inspection prints under what is wrong. */
export function MoreFields({ form }: { readonly form: CaseFormControl }): ReactNode {
  const { t } = useTranslation();
  const { policy } = useOffice();
  const { control } = form;
  const kind = useController({ control, name: 'kind' });
  const source = useController({ control, name: 'source' });
  const where = useController({ control, name: 'region' });
  const major = useController({ control, name: 'major' });
  const isMajor = useWatch({ control, name: 'major' });
  const majorIssue = useIssue(form, 'majorReason');
  return (
    <>
      {policy.jointInspection ? (
        <Section title={t('caseLife.inspection.title')}>
          <Inspection form={form} />
        </Section>
      ) : null}
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
    </>
  );
}

/** 會勘 with the customer, before the form exists (002§2 Art.9(2)). */
function Inspection({ form }: { readonly form: CaseFormControl }): ReactNode {
  const { t } = useTranslation();
  const onIssue = useIssue(form, 'inspection.on');
  const byIssue = useIssue(form, 'inspection.by');
  const findingIssue = useIssue(form, 'inspection.finding');
  return (
    <div className="side-inspection">
      <TextField label={t('caseLife.inspection.on')} error={onIssue} {...form.register('inspection.on')} />
      <TextField label={t('caseLife.inspection.by')} error={byIssue} {...form.register('inspection.by')} />
      <TextArea
        label={t('caseLife.inspection.finding')}
        error={findingIssue}
        {...form.register('inspection.finding')}
      />
    </div>
  );
}
