import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { millimetres } from '../../../../db/rules/printer-profile.ts';
import { assignedPaper, type PrinterProfile } from '../../../../electron/contract/printers.ts';
import { call } from '../../../api/client.ts';
import { useSentence } from '../../../api/sentences.ts';
import { useCall } from '../../../api/use-call.ts';
import { useOffice } from '../../../api/use-office.ts';
import { Button } from '../../../ui/Button.tsx';
import { FieldError } from '../../../ui/Field.tsx';
import { notify } from '../../../ui/notices.ts';
import { EmptyPage, Page, Section } from '../../../ui/Page.tsx';
import { Select } from '../../../ui/Select.tsx';
import { CalibrateDialog } from './CalibrateDialog.tsx';
import { draftOf, newDraft, type ProfileDraft } from './draft.ts';
import './printers.css';
import { ProfileDialog } from './ProfileDialog.tsx';

type Asked =
  | { readonly what: 'edit'; readonly draft: ProfileDraft }
  | { readonly what: 'calibrate'; readonly profile: PrinterProfile };

/** Profiles of this PC's printers, and which of them each paper takes. */
export function PrintersPage(): ReactNode {
  const { t } = useTranslation();
  const sentence = useSentence();
  const { settings } = useOffice();
  const list = useCall('printers.profiles', {});
  const [asked, setAsked] = useState<Asked>();
  const { profiles = [], defaults = {}, setAside = null } = list.value ?? {};

  function add(): void {
    setAsked({ what: 'edit', draft: newDraft(settings.defaultPaperSize) });
  }

  async function remove(profile: PrinterProfile): Promise<void> {
    const papers = assignedPaper.options.filter((paper) => defaults[paper] === profile.id);
    const answer = await call('printers.remove', { id: profile.id });
    if (!answer.ok) {
      notify({ kind: 'error', text: sentence(answer.error) });
      return;
    }
    notify({
      kind: 'done',
      text: t('printers.removed', { name: profile.name }),
      undo: () => {
        void call('printers.save', { profile }).then(async (back) => {
          if (back.ok) for (const paper of papers) await call('printers.assign', { paper, profile: back.value.id });
        });
      },
    });
  }

  async function exportAll(): Promise<void> {
    const suggestedName = `${t('printers.exportName')}.json`;
    const target = await call('files.chooseToSave', { suggestedName, extension: 'json' });
    if (target.ok && target.value.file === null) return;
    const answer =
      target.ok && target.value.file !== null ? await call('printers.export', { file: target.value.file }) : target;
    if (answer.ok) notify({ kind: 'done', text: t('printers.exported', { count: profiles.length }) });
    else notify({ kind: 'error', text: sentence(answer.error) });
  }

  async function importFile(): Promise<void> {
    const file = await call('files.chooseToOpen', { purpose: 'printers' });
    if (file.ok && file.value.file === null) return;
    const answer = file.ok && file.value.file !== null ? await call('printers.read', { file: file.value.file }) : file;
    if (!answer.ok) notify({ kind: 'error', text: sentence(answer.error) });
    else if ('added' in answer.value) notify({ kind: 'done', text: t('printers.imported', answer.value) });
  }

  return (
    <Page
      title={t('printers.title')}
      beside={t('printers.beside')}
      actions={
        <>
          <Button onPress={() => void importFile()}>{t('printers.import')}</Button>
          <Button isDisabled={profiles.length === 0} onPress={() => void exportAll()}>
            {t('printers.export')}
          </Button>
          <Button look="primary" onPress={add}>
            {t('printers.add')}
          </Button>
        </>
      }
    >
      <div className="k-printers">
        {list.error ? <FieldError>{sentence(list.error)}</FieldError> : null}
        {setAside === null ? null : <FieldError>{t('printers.setAside', { name: setAside })}</FieldError>}
        {list.value !== undefined && profiles.length === 0 ? (
          <EmptyPage title={t('printers.none')}>
            <p>{t('printers.noneText')}</p>
          </EmptyPage>
        ) : (
          <>
            <Section title={t('printers.list')}>
              <table className="k-printer-table">
                <thead>
                  <tr>
                    {(['name', 'device', 'media', 'outcome', 'position'] as const).map((column) => (
                      <th key={column} scope="col">
                        {t(`printers.editor.${column}`)}
                      </th>
                    ))}
                    <th>
                      <span className="k-unseen">{t('printers.edit')}</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {profiles.map((profile) => (
                    <ProfileRow
                      key={profile.id}
                      profile={profile}
                      onEdit={() => {
                        setAsked({ what: 'edit', draft: draftOf(profile) });
                      }}
                      onCalibrate={() => {
                        setAsked({ what: 'calibrate', profile });
                      }}
                      onRemove={() => void remove(profile)}
                    />
                  ))}
                </tbody>
              </table>
            </Section>
            <Section title={t('printers.assign')}>
              <div className="k-printer-papers">
                {assignedPaper.options.map((paper) => (
                  <Select
                    key={paper}
                    label={t(`printers.papers.${paper}`)}
                    options={[
                      { value: '', label: t('printers.noProfile') },
                      ...profiles.map(({ id, name }) => ({ value: id, label: name })),
                    ]}
                    value={defaults[paper] ?? ''}
                    onChange={(id) => {
                      void call('printers.assign', { paper, profile: id === '' ? null : id }).then((answer) => {
                        if (!answer.ok) notify({ kind: 'error', text: sentence(answer.error) });
                      });
                    }}
                  />
                ))}
              </div>
            </Section>
          </>
        )}
      </div>
      {asked?.what === 'edit' ? (
        <ProfileDialog
          of={asked.draft}
          onClose={() => {
            setAsked(undefined);
          }}
        />
      ) : null}
      {asked?.what === 'calibrate' ? (
        <CalibrateDialog
          of={asked.profile}
          onClose={() => {
            setAsked(undefined);
          }}
        />
      ) : null}
    </Page>
  );
}

function ProfileRow({
  profile,
  onEdit,
  onCalibrate,
  onRemove,
}: {
  readonly profile: PrinterProfile;
  readonly onEdit: () => void;
  readonly onCalibrate: () => void;
  readonly onRemove: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const { name, device, media, mode, outcome, offsetX, offsetY, scaleX, scaleY, trim } = profile;
  const percent = (scale: number): string => `${Math.round(scale * 10_000) / 100} %`;
  const stretched = scaleX === 1 && scaleY === 1 ? '' : `${percent(scaleX)} × ${percent(scaleY)}`;
  const longer = trim === 0 ? '' : t('printers.longer', { trim });
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{device === '' ? t('printers.usualDevice') : device}</td>
      <td>
        {t('printers.lengths', { width: millimetres(media.width), height: millimetres(media.height) })}
        <span className="k-printer-soft">{t(`printers.modes.${mode}`)}</span>
      </td>
      <td>{t(`printers.outcomes.${outcome}`)}</td>
      <td>
        {t('printers.moved', { x: offsetX, y: offsetY })}
        <span className="k-printer-soft">{[stretched, longer].filter(Boolean).join('　')}</span>
      </td>
      <td className="k-printer-actions">
        <Button small aria-label={`${t('printers.calibrate')} ${name}`} onPress={onCalibrate}>
          {t('printers.calibrate')}
        </Button>
        <Button small aria-label={`${t('printers.edit')} ${name}`} onPress={onEdit}>
          {t('printers.edit')}
        </Button>
        <Button small look="plain" aria-label={`${t('printers.remove')} ${name}`} onPress={onRemove}>
          {t('printers.remove')}
        </Button>
      </td>
    </tr>
  );
}
