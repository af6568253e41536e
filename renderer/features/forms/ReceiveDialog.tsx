import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { formatPercent } from '../../../db/rules/finding.ts';
import { ratioIn } from '../../../db/rules/form-reader.ts';
import { mostWithin, receivingEnding, type ReceivedEnding } from '../../../db/rules/goods-received.ts';
import { formatQuantity, readQuantity } from '../../../db/rules/quantity.ts';
import type { FormRecord, ReturnGoods } from '../../../electron/contract/forms.ts';
import { call } from '../../api/client.ts';
import { useDates, useOffice } from '../../api/use-office.ts';
import { DateField } from '../../ui/DateField.tsx';
import { notify } from '../../ui/notices.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useLifeForm } from '../case/dialogs/life-form.ts';
import { LifeDialog } from '../case/dialogs/LifeDialog.tsx';
import { useSlipAct } from '../slips/use-slip-act.ts';
import './forms.css';

interface ReceivedText {
  readonly line: number;
  readonly actual: string;
  readonly overRatio: string;
  readonly instruction: string;
  readonly instructedBy: string;
  readonly booked: string;
  readonly signedBy: string;
  readonly note: string;
}

/** 實退量 line by line: how each ends is said while it is typed (002§3 Art.13(2)1–2). */
export function ReceiveDialog({
  record,
  onDone,
  onClose,
}: {
  readonly record: FormRecord;
  readonly onDone: () => void;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const { today } = useOffice();
  const dates = useDates();
  const { id, version, name, number, goods } = record;
  const firstReceived = goods.find(({ received }) => received !== null)?.received;
  const form = useLifeForm({
    receivedOn: dates.show(firstReceived?.on ?? today),
    signedBy: firstReceived?.signedBy ?? '',
    lines: goods.map(textOf) as readonly ReceivedText[],
  });
  const { busy, act } = useSlipAct(form);
  const { lines, receivedOn, signedBy } = form.values;
  // A line without a quantity has not come in yet: it is left as it is. The office names lines by their place among those sent.
  const sent = lines.filter(({ actual }) => actual.trim() !== '');

  /** Only above the ratio somebody says what to book; a text that was typed before the count was mended stays unsent. */
  function asksForBooking(line: ReceivedText): boolean {
    const one = goods.find((each) => each.line === line.line);
    return one !== undefined && endingOf(one, line, ratioOf(one, line))?.ending === 'above-ratio';
  }

  async function go(): Promise<void> {
    const done = await act(() =>
      call('forms.receive', {
        id,
        version,
        receivedOn,
        lines: sent.map((line) => ({ ...line, signedBy, booked: asksForBooking(line) ? line.booked : '' })),
      }),
    );
    if (!done) return;
    const asks = done.goods.filter(({ received }) => received?.booked === null).length;
    notify(
      asks > 0
        ? { kind: 'warning', text: t('forms.receive.asks', { number, count: asks }) }
        : { kind: 'done', text: t('forms.receive.done', { number }) },
    );
    onDone();
  }

  return (
    <LifeDialog
      title={t('forms.receive.title', { name, number })}
      act={t('forms.receive.do')}
      form={form}
      fields={['receivedOn', 'lines']}
      size="large"
      busy={busy}
      onAct={() => void go()}
      onClose={onClose}
    >
      <div className="forms-row forms-row-2">
        <DateField label={t('forms.receive.on')} today={today} maxLength={400} {...form.text('receivedOn')} />
        <TextField label={t('forms.receive.signedBy')} maxLength={400} {...form.text('signedBy')} />
      </div>
      {goods.map((one, at) => {
        const text = lines[at];
        if (text === undefined) return null;
        const place = sent.indexOf(text);
        return (
          <ReceivedLine
            key={one.line}
            goods={one}
            text={text}
            first={at === 0}
            issue={(field) => (place === -1 ? undefined : form.issue(`lines.${place}.${field}`))}
            onText={(part) => {
              form.put({ lines: lines.map((line, index) => (index === at ? { ...line, ...part } : line)) });
            }}
          />
        );
      })}
    </LifeDialog>
  );
}

function textOf({ line, received }: ReturnGoods): ReceivedText {
  return {
    line,
    actual: received === null ? '' : formatQuantity(received.actual),
    overRatio: '',
    instruction: received?.instruction ?? '',
    instructedBy: received?.instructedBy ?? '',
    booked: received?.ending === 'above-ratio' && received.booked !== null ? formatQuantity(received.booked) : '',
    signedBy: received?.signedBy ?? '',
    note: received?.note ?? '',
  };
}

interface ReceivedLineProps {
  readonly goods: ReturnGoods;
  readonly text: ReceivedText;
  readonly first: boolean;
  readonly issue: (field: keyof ReceivedText) => string | undefined;
  readonly onText: (part: Partial<ReceivedText>) => void;
}

function ReceivedLine({ goods, text, first, issue, onText }: ReceivedLineProps): ReactNode {
  const { t } = useTranslation();
  const ratio = ratioOf(goods, text);
  const ended = endingOf(goods, text, ratio);
  const differs = ended !== undefined && ended.ending !== 'as-approved';
  const name = [goods.product === '' ? goods.materialNo : goods.product, goods.lotNo].filter(Boolean).join('　');
  const typing = (field: Exclude<keyof ReceivedText, 'line'>, label: string) => ({
    label,
    maxLength: 400,
    defaultValue: text[field],
    error: issue(field),
    onInput: (event: { readonly currentTarget: { readonly value: string } }) => {
      onText({ [field]: event.currentTarget.value });
    },
  });
  return (
    <fieldset className="life-group forms-received">
      <legend>{t('forms.receive.line', { line: goods.line, name })}</legend>
      <div className="forms-row forms-row-4">
        <p className="forms-approved">
          <span className="k-label">{t('forms.goods.approved')}</span>
          <b>{`${formatQuantity(goods.approved)} ${goods.unit}`}</b>
        </p>
        <TextField autoFocus={first} inputMode="decimal" {...typing('actual', t('forms.goods.actual'))} />
        {goods.ratioFrom === 'order' ? (
          <p className="forms-approved">
            <span className="k-label">{t('forms.fields.overRatio')}</span>
            <b>{t('forms.receive.ratioOfOrder', { percent: formatPercent(goods.ratio ?? 0) })}</b>
          </p>
        ) : (
          <TextField
            inputMode="decimal"
            placeholder={goods.ratio === null ? t('forms.receive.ratioNone') : formatPercent(goods.ratio)}
            {...typing('overRatio', t('forms.fields.overRatio'))}
          />
        )}
        <TextField {...typing('note', t('forms.fields.note'))} />
      </div>
      <Ending goods={goods} ratio={ratio} ended={ended} />
      {differs ? (
        <div className={ended.ending === 'above-ratio' ? 'forms-row forms-row-3' : 'forms-row forms-row-2'}>
          <TextField {...typing('instruction', t('forms.receive.instruction'))} />
          <TextField {...typing('instructedBy', t('forms.receive.instructedBy'))} />
          {ended.ending === 'above-ratio' ? (
            <TextField inputMode="decimal" {...typing('booked', t('forms.receive.booked'))} />
          ) : null}
        </div>
      ) : null}
    </fieldset>
  );
}

/** The ending in words, and what it means for the books. */
function Ending({
  goods,
  ratio,
  ended,
}: {
  readonly goods: ReturnGoods;
  readonly ratio: number | null;
  readonly ended: ReceivedEnding | undefined;
}): ReactNode {
  const { t } = useTranslation();
  const words = (): string => {
    if (ended === undefined) return t('forms.receive.notYet');
    const booked = ended.booked === null ? '' : `${formatQuantity(ended.booked)} ${goods.unit}`;
    if (ended.ending !== 'above-ratio') return t(`forms.receive.${ended.ending}`, { booked });
    if (ratio === null) return t('forms.receive.no-ratio');
    const most = `${formatQuantity(mostWithin(goods.approved, ratio))} ${goods.unit}`;
    return t('forms.receive.above-ratio', { most, percent: formatPercent(ratio) });
  };
  return (
    <p className={ended?.ending === 'above-ratio' ? 'life-warn' : 'forms-ending'} role="status">
      {words()}
    </p>
  );
}

/** Hundredths of a percent: as typed here, else as the order or the office says. */
function ratioOf({ ratio, ratioFrom }: ReturnGoods, { overRatio }: ReceivedText): number | null {
  if (ratioFrom === 'order' || overRatio.trim() === '') return ratio;
  // What is wrong with the text is said by the office, at its field.
  return ratioIn('overRatio', overRatio, { issue: () => undefined });
}

function endingOf({ approved }: ReturnGoods, { actual }: ReceivedText, ratio: number | null) {
  const reading = readQuantity(actual);
  return reading.ok ? receivingEnding({ approved, actual: reading.thousandths, ratio }) : undefined;
}
