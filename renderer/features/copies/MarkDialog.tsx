import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { possibleMarks, whyNotMark, type CopyMark } from '../../../db/rules/copies.ts';
import { copyMark, type CopyState, type PaperCopyLine } from '../../../electron/contract/copies.ts';
import { call } from '../../api/client.ts';
import { copyObjectionText } from '../../api/sentences.ts';
import { useDates } from '../../api/use-office.ts';
import { Checkbox, RadioGroup } from '../../ui/Checkbox.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { FieldError } from '../../ui/Field.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useLifeForm } from '../case/dialogs/life-form.ts';
import { LifeDialog } from '../case/dialogs/LifeDialog.tsx';
import { useSlipAct } from '../slips/use-slip-act.ts';
import './copies.css';
import { CopySquare } from './CopySquare.tsx';
import { tellMarked } from './tell-marked.ts';

const fields = ['on', 'to', 'note'] as const;
/** Of these somebody is named. */
const named: ReadonlySet<CopyMark> = new Set(['handed', 'signed', 'kept', 'found']);

/** A copy that can be marked. */
export interface Markable {
  readonly id: number;
  readonly copy: number;
  readonly name: string;
  readonly keeper: string;
  readonly colour: PaperCopyLine['colour'];
  readonly state: CopyState;
  readonly holder: string;
  readonly on: string | null;
  readonly dead: boolean;
}

/** What happened to copies: which of them, what, when, to whom. */
export function MarkDialog({
  title,
  copies,
  chosen: first,
  mark: asked,
  onDone,
  onClose,
}: {
  readonly title: string;
  readonly copies: readonly Markable[];
  /** Those that are ticked at first. */
  readonly chosen: readonly number[];
  readonly mark?: CopyMark | undefined;
  readonly onDone?: () => void;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const dates = useDates();
  const [chosen, choose] = useState<readonly number[]>(first);
  const picked = copies.filter(({ id }) => chosen.includes(id));
  const form = useLifeForm({
    mark: asked ?? likeliest(picked),
    to: '',
    on: dates.show(dates.today),
    note: '',
  });
  const { mark } = form.values;
  const { busy, act } = useSlipAct(form);
  const objections = picked.map((copy) => whyNotMark(mark, copy));
  const [objection] = objections;
  const impossible = picked.length > 0 && objections.every((one) => one !== undefined);

  async function go(): Promise<void> {
    if (picked.length === 0) return;
    const { on, to, note } = form.values;
    const marked = await act(() =>
      call('copies.mark', {
        copies: picked.map(({ id }) => id),
        mark,
        on,
        to: named.has(mark) ? to : '',
        note,
      }),
    );
    if (!marked) return;
    tellMarked(mark, marked, { t, dates });
    onDone?.();
    onClose();
  }

  return (
    <LifeDialog
      title={title}
      act={t('copies.dialog.do')}
      form={form}
      fields={fields}
      busy={busy || picked.length === 0}
      onAct={() => void go()}
      onClose={onClose}
    >
      {copies.length > 1 ? (
        <fieldset className="copies-choice">
          <legend className="k-label">{t('copies.dialog.which')}</legend>
          {copies.map((copy) => (
            <Checkbox
              key={copy.id}
              checked={chosen.includes(copy.id)}
              onChange={(checked) => {
                choose(checked ? [...chosen, copy.id] : chosen.filter((id) => id !== copy.id));
              }}
            >
              <CopySquare copy={copy.copy} state={copy.state} colour={copy.colour} />
              <span>
                {copy.name}
                {copy.dead ? t('copies.dialog.dead') : ''}
              </span>
              <span className="side-soft">
                {[copy.keeper, t(`copies.states.${copy.state}`), copy.holder].filter(Boolean).join('　')}
              </span>
            </Checkbox>
          ))}
        </fieldset>
      ) : null}
      {picked.length === 0 ? <FieldError>{t('copies.dialog.none')}</FieldError> : null}
      <RadioGroup
        label={t('copies.dialog.what')}
        options={copyMark.options.map((value) => ({ value, label: t(`copies.marks.${value}`) }))}
        description={t(`copies.markHints.${mark}`)}
        error={impossible && objection ? copyObjectionText({ ...objection }, t, dates.style) : undefined}
        value={mark}
        onChange={(value) => {
          form.put({ mark: value });
        }}
      />
      <div className="life-two">
        {named.has(mark) ? (
          <TextField
            label={t('copies.dialog.to')}
            description={t('copies.dialog.toHint')}
            maxLength={100}
            {...form.text('to')}
          />
        ) : null}
        <DateField label={t('copies.dialog.on')} today={dates.today} maxLength={40} {...form.text('on')} />
      </div>
      <TextField label={t('copies.dialog.note')} maxLength={400} {...form.text('note')} />
    </LifeDialog>
  );
}

/** What comes next in the life of most of them. */
function likeliest(copies: readonly Markable[]): CopyMark {
  const next = {
    printed: 'handed',
    handed: 'returned',
    signed: 'returned',
    returned: 'kept',
    kept: 'lost',
    lost: 'found',
  };
  const [first] = copies;
  const wished = first && first.state !== 'none' ? (next[first.state] as CopyMark) : 'handed';
  const possible = first ? possibleMarks(first) : copyMark.options;
  return possible.includes(wished) ? wished : (possible[0] ?? wished);
}
