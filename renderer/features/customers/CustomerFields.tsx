import { Controller, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

import type { CustomerForm } from '../../../electron/contract/customers.ts';
import { useOffice } from '../../api/use-office.ts';
import { RadioGroup } from '../../ui/Checkbox.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Section } from '../../ui/Page.tsx';
import { TextArea, TextField } from '../../ui/TextField.tsx';

type LineField = Exclude<keyof CustomerForm, 'kind' | 'region' | 'note' | 'contacts'>;

/** The particulars of a customer, in the order in which a business card is read. */
export function CustomerFields({ form }: { readonly form: UseFormReturn<CustomerForm> }) {
  const { t } = useTranslation();
  const { today } = useOffice();
  const { errors } = form.formState;

  const line = (
    field: LineField,
    className: string,
  ): { readonly label: string; readonly error?: string | undefined; readonly className: string } => ({
    label: t(`customers.page.fields.${field}`),
    error: errors[field]?.message,
    className: `k-field ${className}`,
  });

  return (
    <>
      <Section title={t('customers.page.file.basic')}>
        <div className="customers-grid">
          <TextField {...line('name', 'span-6')} required {...form.register('name')} />
          <TextField {...line('shortName', 'span-3')} {...form.register('shortName')} />
          <TextField
            {...line('number', 'span-3')}
            placeholder={t('customers.page.file.numberAuto')}
            {...form.register('number')}
          />
          <div className="span-3">
            <Controller
              control={form.control}
              name="kind"
              render={({ field }) => (
                <RadioGroup
                  label={t('customers.page.fields.kind')}
                  options={[
                    { value: 'company', label: t('customers.page.fields.company') },
                    { value: 'person', label: t('customers.page.fields.person') },
                  ]}
                  value={field.value}
                  onChange={field.onChange}
                />
              )}
            />
          </div>
          <div className="span-3">
            <Controller
              control={form.control}
              name="region"
              render={({ field }) => (
                <RadioGroup
                  label={t('customers.page.fields.region')}
                  options={[
                    { value: 'domestic', label: t('cases.regions.domestic') },
                    { value: 'overseas', label: t('cases.regions.overseas') },
                  ]}
                  value={field.value}
                  onChange={field.onChange}
                />
              )}
            />
          </div>
          <TextField {...line('taxNumber', 'span-3')} {...form.register('taxNumber')} />
          <TextField {...line('industry', 'span-3')} {...form.register('industry')} />
          <TextField {...line('responsiblePerson', 'span-3')} {...form.register('responsiblePerson')} />
          <DateField
            {...line('foundedOn', 'span-3')}
            today={today}
            defaultValue={form.getValues('foundedOn')}
            {...form.register('foundedOn')}
          />
          <TextField {...line('capital', 'span-3')} inputMode="numeric" {...form.register('capital')} />
          <DateField
            {...line('asOf', 'span-3')}
            today={today}
            defaultValue={form.getValues('asOf')}
            {...form.register('asOf')}
          />
        </div>
      </Section>
      <Section title={t('customers.page.file.reach')}>
        <div className="customers-grid">
          <TextField {...line('telephone', 'span-3')} inputMode="tel" {...form.register('telephone')} />
          <TextField {...line('fax', 'span-3')} inputMode="tel" {...form.register('fax')} />
          <TextField {...line('email', 'span-3')} inputMode="email" {...form.register('email')} />
          <TextField {...line('website', 'span-3')} inputMode="url" {...form.register('website')} />
          <TextField {...line('address', 'span-6')} {...form.register('address')} />
          <TextField {...line('invoiceAddress', 'span-6')} {...form.register('invoiceAddress')} />
          <TextArea
            className="k-field span-12"
            label={t('customers.page.fields.note')}
            error={errors.note?.message}
            rows={2}
            {...form.register('note')}
          />
        </div>
      </Section>
    </>
  );
}
