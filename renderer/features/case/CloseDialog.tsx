import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { readDate } from '../../../db/rules/dates.ts';
import type { CaseRecord } from '../../../electron/contract/cases.ts';
import { issuesByField, useSentence } from '../../api/sentences.ts';
import { useCommand } from '../../api/use-call.ts';
import { useDates, useLocalized, useOffice } from '../../api/use-office.ts';
import { useCommandHandlers } from '../../app/commands/handlers.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox, RadioGroup } from '../../ui/Checkbox.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { notify } from '../../ui/notices.ts';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextField.tsx';

/** 結案: outcome, responsible unit and the day (002§3 Art.9(7)). */
export function CloseDialog({
  record,
  number,
  onClose,
}: {
  readonly record: CaseRecord;
  readonly number: string;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const { policy, today, settings } = useOffice();
  const localized = useLocalized();
  const dates = useDates();
  const sentence = useSentence();
  const command = useCommand('cases.close');
  const [dateText, setDateText] = useState(dates.show(today));
  const [outcomes, setOutcomes] = useState<readonly string[]>([]);
  const [responsibleUnit, setResponsibleUnit] = useState('');
  const [established, setEstablished] = useState<'yes' | 'no'>('yes');
  const [note, setNote] = useState('');
  const reading = readDate(dateText, { today });
  const issues = issuesByField(command.error, t, settings.dateStyle);

  async function go(): Promise<void> {
    if (!reading.ok) return;
    const answer = await command.run({
      id: record.id,
      version: record.version,
      closedOn: reading.date,
      outcomes: [...outcomes],
      responsibleUnit,
      established: established === 'yes',
      note,
    });
    if (!answer.ok) return;
    onClose();
    notify({ kind: 'done', text: t('intake.page.closed', { number }) });
  }
  useCommandHandlers({ 'case.accept': { run: () => void go(), label: t('intake.closing.do') } });

  return (
    <Dialog
      title={t('intake.closing.title', { number })}
      keepOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button look="primary" keys="F10" isDisabled={command.busy} onPress={() => void go()}>
            {t('intake.closing.do')}
          </Button>
        </>
      }
    >
      <div className="side-fields">
        <DateField
          label={t('cases.fields.closedOn')}
          today={today}
          autoFocus
          required
          defaultValue={dateText}
          error={reading.ok ? issues['closedOn'] : t(`fields.${reading.reason}`)}
          onInput={(event) => {
            setDateText(event.currentTarget.value);
          }}
        />
        <RadioGroup
          label={t('intake.closing.established')}
          options={[
            { value: 'yes', label: t('intake.closing.yes') },
            { value: 'no', label: t('intake.closing.no') },
          ]}
          value={established}
          onChange={setEstablished}
        />
        <fieldset className="case-outcomes">
          <legend className="k-label">{t('intake.closing.outcomes')}</legend>
          {policy.outcomes.map(({ code, label }) => (
            <Checkbox
              key={code}
              checked={outcomes.includes(code)}
              onChange={(checked) => {
                setOutcomes(checked ? [...outcomes, code] : outcomes.filter((each) => each !== code));
              }}
            >
              {localized(label)}
            </Checkbox>
          ))}
        </fieldset>
        {issues['outcomes'] === undefined ? null : <p className="case-refused">{issues['outcomes']}</p>}
        <Select
          label={t('cases.fields.responsibleUnit')}
          options={[
            { value: '', label: t('intake.closing.noUnit') },
            ...policy.units.map(({ code, label }) => ({ value: code, label: localized(label) })),
          ]}
          value={responsibleUnit}
          onChange={setResponsibleUnit}
          error={issues['responsibleUnit']}
        />
        <TextArea
          label={t('cases.fields.closingNote')}
          defaultValue=""
          onInput={(event) => {
            setNote(event.currentTarget.value);
          }}
        />
        {command.error && command.error.code !== 'invalid-form' ? (
          <p className="case-refused">{sentence(command.error)}</p>
        ) : null}
      </div>
    </Dialog>
  );
}
