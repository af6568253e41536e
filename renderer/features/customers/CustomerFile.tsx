import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { useSentence } from '../../api/sentences.ts';
import { useDates } from '../../api/use-office.ts';
import { useCommandHandlers } from '../../app/commands/handlers.ts';
import { useFooterStatus } from '../../app/Footer.tsx';
import { navigation } from '../../app/navigation.ts';
import { useEnterMovesOn } from '../../app/use-enter-moves-on.ts';
import { Button } from '../../ui/Button.tsx';
import { FieldError } from '../../ui/Field.tsx';
import { notify } from '../../ui/notices.ts';
import { Page } from '../../ui/Page.tsx';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import { FormsOfCustomer } from '../forms/FormsOfCustomer.tsx';
import { CasesOfCustomer } from './CasesOfCustomer.tsx';
import { ContactFields } from './ContactFields.tsx';
import { CustomerFields } from './CustomerFields.tsx';
import './customers.css';
import { Duplicates } from './Duplicates.tsx';
import { UnsavedNote } from './UnsavedNote.tsx';
import { useCustomerForm, type CustomerStart } from './use-customer-form.ts';
import { probeOf, useDuplicates } from './use-duplicates.ts';

/** One customer file: particulars and contacts; beside them who might be the same, and the open cases. */
export function CustomerFile(start: CustomerStart) {
  const { id, record } = start;
  const { t } = useTranslation();
  const dates = useDates();
  const sentence = useSentence();
  const editing = useCustomerForm(start);
  const { form, values, changed, busy, error } = editing;
  const asks = editing.elsewhere !== undefined || editing.broughtBack !== undefined;
  const duplicates = useDuplicates(id, probeOf(values));
  const fields = useRef<HTMLFormElement>(null);
  useEnterMovesOn(fields);

  // A new file begins at the name; a stored one is first looked at, and its first field is still the place to type.
  useEffect(() => {
    form.setFocus('name');
  }, [form]);

  async function save(): Promise<void> {
    const saved = await editing.save();
    if (!saved) return;
    const name = form.getValues('shortName').trim() || form.getValues('name').trim();
    notify({ kind: 'done', text: t('customers.page.file.saved', { name, number: saved.number }) });
    if (id === undefined) navigation.replace({ name: 'customer', id: saved.id });
  }

  function discard(): void {
    const before = editing.discard();
    notify({
      kind: 'done',
      text: t('customers.page.file.discarded'),
      undo: () => {
        editing.putBack(before);
      },
    });
  }

  useCommandHandlers({
    'form.save': busy ? undefined : () => void save(),
    'customer.discard': changed ? discard : undefined,
    'page.leave': () => {
      if (changed) notify({ kind: 'done', text: t('customers.page.file.keptOnLeave') });
      navigation.back();
    },
    'complaint.new':
      id === undefined
        ? undefined
        : () => {
            navigation.open({ name: 'intake', customerId: id });
          },
  });
  useFooterStatus(changed ? t('customers.page.file.unsaved') : '');

  const title = record === undefined ? t('customers.page.file.newTitle') : record.form.name;
  return (
    <Page
      title={title}
      scroll={false}
      beside={
        <>
          {record === undefined ? null : <span>{record.number}</span>}
          {changed ? <span className="customers-unsaved">{t('customers.page.file.unsaved')}</span> : null}
        </>
      }
      actions={
        <>
          {changed && !asks ? (
            <Button look="plain" onPress={discard}>
              {t('customers.page.file.discard')}
            </Button>
          ) : null}
          {id === undefined ? null : (
            <Button
              keys="F2"
              onPress={() => {
                navigation.open({ name: 'intake', customerId: id });
              }}
            >
              {t('customers.page.file.newComplaint')}
            </Button>
          )}
          <Button look="primary" keys="F9" isDisabled={busy} onPress={() => void save()}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <div className="customers-file">
        <form
          ref={fields}
          className="customers-form"
          noValidate
          aria-label={title}
          onSubmit={(event) => {
            event.preventDefault();
          }}
        >
          <UnsavedNote editing={editing} onDiscard={discard} />
          {editing.notKept ? <FieldError>{t('customers.page.file.notKept')}</FieldError> : null}
          {error ? <FieldError>{sentence(error)}</FieldError> : null}
          <CustomerFields form={form} />
          <ContactFields form={form} />
          {record === undefined ? null : (
            <p className="customers-dates">
              {t('customers.page.file.dates', {
                created: dates.show(localDay(record.createdAt)),
                updated: dates.show(localDay(record.updatedAt)),
              })}
            </p>
          )}
        </form>
        <ScrollRegion className="customers-side" label={t('customers.page.duplicates.title')}>
          {id === undefined ? null : <CasesOfCustomer id={id} />}
          {id === undefined ? null : <FormsOfCustomer id={id} />}
          <Duplicates rows={duplicates} />
        </ScrollRegion>
      </div>
    </Page>
  );
}

/** The day on which a moment was, by the clock on the wall. */
function localDay(instant: string): string {
  const moment = new Date(instant);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
