import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { formatMoney } from '../../../db/rules/money.ts';
import type { FormRecord } from '../../../electron/contract/forms.ts';
import { useDates, useOffice } from '../../api/use-office.ts';
import { useCommandHandlers } from '../../app/commands/handlers.ts';
import { navigation } from '../../app/navigation.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FormStateMark } from './FormStateMark.tsx';
import './forms.css';
import { formActs } from './form-acts.ts';
import { GoodsTable } from './GoodsTable.tsx';
import { keyOf } from './key-of.ts';
import { useUnvoid } from './use-unvoid.ts';

export type FormAct = 'change' | 'receive' | 'prove' | 'void';

const acts = ['void', 'unvoid', 'change', 'prove', 'receive'] as const;

/** One paper that was made: what it says in short, where it stands, and what can be done with it. */
export function FormCard({
  record,
  onAct,
  onClose,
}: {
  readonly record: FormRecord;
  readonly onAct: (act: FormAct) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <Dialog
      title={`${record.name}　${record.number}`}
      size="large"
      onClose={onClose}
      actions={<Acts record={record} onAct={onAct} onClose={onClose} />}
    >
      <div className="forms-card">
        <Facts record={record} />
        {record.state === 'voided' ? (
          <p className="life-warn">{t('forms.card.voided', { reason: record.voidReason })}</p>
        ) : null}
        {record.goods.length > 0 ? <GoodsTable goods={record.goods} /> : null}
        <Proofs record={record} />
        <Copies record={record} />
      </div>
    </Dialog>
  );
}

function Acts({ record, onAct, onClose }: Parameters<typeof FormCard>[0]): ReactNode {
  const { t } = useTranslation();
  const may = formActs(record);
  const unvoid = useUnvoid();
  const print = (): void => {
    onClose();
    navigation.open({ name: 'print-desk', formId: record.id });
  };
  const possible = acts.filter((act) => may[act]);
  const carryOut = (act: (typeof acts)[number]): void => {
    if (act !== 'unvoid') {
      onAct(act);
      return;
    }
    onClose();
    void unvoid(record);
  };
  useCommandHandlers({
    'page.print': may.print ? print : undefined,
    ...Object.fromEntries(
      possible.map((act) => [
        `form.${act}`,
        () => {
          carryOut(act);
        },
      ]),
    ),
  });
  return (
    <>
      {possible.map((act) => (
        <Button
          key={act}
          keys={keyOf(`form.${act}`)}
          onPress={() => {
            carryOut(act);
          }}
        >
          {t(`forms.acts.${act}`)}
        </Button>
      ))}
      {may.print ? (
        <Button look="primary" keys="F8" onPress={print}>
          {t('forms.acts.print')}
        </Button>
      ) : (
        <Button onPress={onClose}>{t('common.close')}</Button>
      )}
    </>
  );
}

function Facts({ record }: { readonly record: FormRecord }): ReactNode {
  const { t } = useTranslation();
  const dates = useDates();
  const { settings } = useOffice();
  const { net, tax, total } = record;
  const facts: readonly (readonly [label: string, value: ReactNode])[] = [
    [t('forms.columns.state'), <FormStateMark key="state" state={record.state} />],
    [t('forms.columns.on'), dates.show(record.on)],
    [t('forms.columns.caseNumber'), record.caseNumber],
    [t('forms.columns.about'), record.about],
    [t('forms.columns.actor'), record.actor],
    [
      t('forms.columns.printings'),
      record.printings === 0 ? t('forms.notPrinted') : t('forms.printed', { count: record.printings }),
    ],
    [t('forms.card.net'), tax === null || tax === 0 || net === null ? '' : formatMoney(net)],
    [t('forms.card.tax'), tax === null || tax === 0 ? '' : formatMoney(tax)],
    [t('forms.card.total'), total === null ? '' : formatMoney(total)],
    [
      t('forms.card.capitals'),
      record.capitals === '' ? (
        ''
      ) : (
        <span key="capitals" lang={settings.paperLocale}>
          {record.capitals}
        </span>
      ),
    ],
  ];
  return (
    <dl className="forms-facts">
      {facts
        .filter(([, value]) => value !== '')
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function Proofs({ record }: { readonly record: FormRecord }): ReactNode {
  const { t } = useTranslation();
  const dates = useDates();
  const { proofsNeeded, proofs } = record;
  if (proofsNeeded.length === 0) return null;
  return (
    <section>
      <h3>{t('forms.proofs.title', { count: proofsNeeded.length })}</h3>
      <ul className="forms-proofs">
        {proofsNeeded.map((kind) => {
          const got = proofs.find(({ proof }) => proof === kind);
          return (
            <li key={kind}>
              <span aria-hidden="true">{got?.stamped ? '☑' : '☐'}</span>
              <span>{t(`forms.proofs.${kind}`)}</span>
              <span className="side-soft">
                {got === undefined
                  ? t('forms.proofs.missing')
                  : [
                      t(got.stamped ? 'forms.proofs.gotStamped' : 'forms.proofs.gotUnstamped', {
                        date: dates.show(got.gotOn),
                      }),
                      got.invoiceNo,
                      got.note,
                    ]
                      .filter(Boolean)
                      .join('　')}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Copies({ record }: { readonly record: FormRecord }): ReactNode {
  const { t } = useTranslation();
  return (
    <section>
      <h3>{t('forms.card.copies', { count: record.copies.length })}</h3>
      <ul className="forms-copies">
        {record.copies.map(({ copy, keeper, forCustomer }) => (
          <li key={copy}>
            <span>{t('forms.card.copy', { copy, keeper })}</span>
            {forCustomer ? <span className="side-soft">{t('forms.card.forCustomer')}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
