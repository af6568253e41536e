import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { paperSize } from '../../../../electron/contract/print-options.ts';
import { outcome as outcomes } from '../../../../electron/contract/printers.ts';
import { issuesByField, useSentence } from '../../../api/sentences.ts';
import { useCall, useCommand } from '../../../api/use-call.ts';
import { SaveButton } from '../../../app/SaveButton.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox, RadioGroup } from '../../../ui/Checkbox.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { FieldError } from '../../../ui/Field.tsx';
import { notify } from '../../../ui/notices.ts';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { fieldOf, readDraft, withPaper, type NumberName, type ProfileDraft } from './draft.ts';

/** One profile: printer, paper, position, and how copies come out. */
export function ProfileDialog({ of, onClose }: { readonly of: ProfileDraft; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const sentence = useSentence();
  const devices = useCall('printers.devices', {}, { fresh: true });
  const save = useCommand('printers.save');
  const [draft, setDraft] = useState(of);
  const [unread, setUnread] = useState<readonly NumberName[]>([]);
  const issues = issuesByField(save.error, t);
  const listed = devices.value?.devices ?? [];
  const gone =
    devices.value !== undefined && draft.device !== '' && !listed.some(({ device }) => device === draft.device);

  function change(next: Partial<ProfileDraft>): void {
    setDraft((before) => ({ ...before, ...next }));
  }

  async function keep(): Promise<void> {
    const read = readDraft(draft);
    if ('unread' in read) {
      setUnread(read.unread);
      return;
    }
    setUnread([]);
    const answer = await save.run({ profile: read.profile });
    if (!answer.ok) return;
    notify({ kind: 'done', text: t('printers.saved', { name: draft.name.trim() }) });
    onClose();
  }

  const number = (name: NumberName, label: string, description?: string): ReactNode => (
    <TextField
      label={label}
      description={description}
      inputMode="decimal"
      value={draft.typed[name]}
      maxLength={12}
      error={unread.includes(name) ? t('fields.not-a-number') : issues[fieldOf[name]]}
      onChange={(event) => {
        change({ typed: { ...draft.typed, [name]: event.currentTarget.value } });
      }}
    />
  );

  return (
    <Dialog
      title={draft.id === undefined ? t('printers.editor.newTitle') : t('printers.editor.title')}
      onClose={onClose}
      size="large"
      keepOpen
      actions={
        <>
          <Button onPress={onClose}>{t('printers.editor.cancel')}</Button>
          <SaveButton label={t('printers.editor.save')} busy={save.busy} onSave={() => void keep()} />
        </>
      }
    >
      <div className="k-printer-form">
        {save.error && save.error.issues === undefined ? <FieldError>{sentence(save.error)}</FieldError> : null}
        <TextField
          label={t('printers.editor.name')}
          value={draft.name}
          required
          autoFocus
          maxLength={60}
          error={issues['name']}
          onChange={(event) => {
            change({ name: event.currentTarget.value });
          }}
        />
        <Select
          label={t('printers.editor.device')}
          options={[
            { value: '', label: t('printers.usualDevice') },
            ...listed.map(({ device, name }) => ({ value: device, label: name })),
            ...(gone ? [{ value: draft.device, label: draft.device, hint: t('printers.deviceGone') }] : []),
          ]}
          value={draft.device}
          error={gone ? t('printers.deviceGone') : undefined}
          onChange={(device) => {
            change({ device });
          }}
        />
        <Select
          label={t('printers.editor.size')}
          options={paperSize.options.map((each) => ({ value: each, label: t(`paper.sizes.${each}`) }))}
          value={draft.size}
          onChange={(size) => {
            setDraft((before) => withPaper(before, { size }));
          }}
        />
        <Select
          label={t('printers.editor.outcome')}
          options={outcomes.options.map((each) => ({ value: each, label: t(`printers.outcomes.${each}`) }))}
          value={draft.outcome}
          error={issues['outcome']}
          onChange={(outcome) => {
            setDraft((before) => withPaper(before, { outcome }));
          }}
        />
        <fieldset className="k-printer-row">
          <legend>{t('printers.editor.media')}</legend>
          {number('width', t('printers.editor.mediaWidth'))}
          {number('height', t('printers.editor.mediaHeight'))}
          {number('dpi', t('printers.editor.dpi'), t('printers.editor.dpiNote'))}
          <RadioGroup
            label={t('printers.editor.mode')}
            options={(['explicit', 'driver'] as const).map((each) => ({
              value: each,
              label: t(`printers.modes.${each}`),
              note: t(`printers.modeNotes.${each}`),
            }))}
            value={draft.mode}
            onChange={(mode) => {
              change(mode === 'driver' ? { mode, typed: { ...draft.typed, trim: '0' } } : { mode });
            }}
          />
          <Checkbox
            checked={draft.landscape}
            onChange={(landscape) => {
              change({ landscape });
            }}
          >
            {t('printers.editor.landscape')}
          </Checkbox>
        </fieldset>
        <fieldset className="k-printer-row is-five">
          <legend>{t('printers.editor.position')}</legend>
          {number('offsetX', t('printers.editor.offsetX'))}
          {number('offsetY', t('printers.editor.offsetY'))}
          {number('scaleX', t('printers.editor.scaleX'))}
          {number('scaleY', t('printers.editor.scaleY'))}
          {draft.mode === 'driver' ? null : number('trim', t('printers.editor.trim'), t('printers.editor.trimNote'))}
        </fieldset>
        <fieldset className="k-printer-row is-layers">
          <legend>{t('printers.editor.layers')}</legend>
          <Checkbox
            checked={draft.form}
            onChange={(form) => {
              change({ form });
            }}
          >
            {t('printers.editor.layerForm')}
          </Checkbox>
          <Checkbox
            checked={draft.data}
            onChange={(data) => {
              change({ data });
            }}
          >
            {t('printers.editor.layerData')}
          </Checkbox>
          <p className="k-description">{t('printers.editor.layersNote')}</p>
          {issues['layers'] === undefined ? null : <FieldError>{issues['layers']}</FieldError>}
        </fieldset>
      </div>
    </Dialog>
  );
}
