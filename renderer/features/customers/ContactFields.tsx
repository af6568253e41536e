import { useFieldArray, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

import { emptyContact } from '../../../db/rules/customer-form.ts';
import type { CustomerForm } from '../../../electron/contract/customers.ts';
import { useCommandHandlers } from '../../app/commands/handlers.ts';
import { Button } from '../../ui/Button.tsx';
import { CloseIcon, PlusIcon } from '../../ui/icons.tsx';
import { notify } from '../../ui/notices.ts';
import { Section } from '../../ui/Page.tsx';
import { TextField } from '../../ui/TextField.tsx';

const fields = ['name', 'title', 'telephone', 'mobile', 'fax', 'email'] as const;
const MOST = 50;

/** Contacts, one line each; the labels stand over the first line and are heard on all. */
export function ContactFields({ form }: { readonly form: UseFormReturn<CustomerForm> }) {
  const { t } = useTranslation();
  const lines = useFieldArray({ control: form.control, name: 'contacts' });

  const add =
    lines.fields.length < MOST
      ? () => {
          lines.append(emptyContact(), { focusName: `contacts.${lines.fields.length}.name` });
        }
      : undefined;

  function remove(at: number): void {
    const contact = form.getValues(`contacts.${at}`);
    lines.remove(at);
    if (Object.values(contact).every((text) => text.trim() === '')) return;
    notify({
      kind: 'done',
      text: t('customers.page.file.contactRemoved', { name: contact.name }),
      undo: () => {
        lines.insert(at, contact);
      },
    });
  }
  useCommandHandlers({ 'customer.addContact': add });

  return (
    <Section
      title={t('customers.page.file.contacts')}
      beside={
        <Button look="plain" small icon={<PlusIcon />} keys="Alt+A" isDisabled={!add} onPress={() => add?.()}>
          {t('customers.page.file.addContact')}
        </Button>
      }
    >
      {lines.fields.map((line, at) => (
        <div
          key={line.id}
          className="customers-contact"
          role="group"
          aria-label={t('customers.page.file.contactAt', { at: at + 1 })}
        >
          {fields.map((field) => (
            <TextField
              key={field}
              label={t(`customers.page.contact.${field}`)}
              labelHidden={at > 0}
              error={form.formState.errors.contacts?.[at]?.[field]?.message}
              {...form.register(`contacts.${at}.${field}`)}
            />
          ))}
          <Button
            look="plain"
            small
            icon={<CloseIcon />}
            aria-label={t('customers.page.file.removeContact', { at: at + 1 })}
            onPress={() => {
              remove(at);
            }}
          />
        </div>
      ))}
    </Section>
  );
}
