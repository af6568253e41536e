import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Overlay, OverlayPaper } from '../../../../db/rules/overlay.ts';
import { overlayPaper } from '../../../../electron/contract/overlay-shape.ts';
import type { PaperKind } from '../../../../electron/contract/paper.ts';
import { sizesOf } from '../../../../electron/contract/paper.ts';
import { paperSizes, type PaperSize } from '../../../../electron/contract/print-options.ts';
import { call } from '../../../api/client.ts';
import { useSentence } from '../../../api/sentences.ts';
import { useOffice } from '../../../api/use-office.ts';
import { SaveButton } from '../../../app/SaveButton.tsx';
import { Button } from '../../../ui/Button.tsx';
import { RadioGroup } from '../../../ui/Checkbox.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { FieldError } from '../../../ui/Field.tsx';
import { Select } from '../../../ui/Select.tsx';
import { useEditing } from '../policy/editing.tsx';
import { measureOwnForm } from './measure-own.tsx';

type From = 'own' | 'empty';

/** Which paper a new overlay is for, and what it begins with. */
export function NewOverlayDialog({
  code,
  onCreate,
  onClose,
}: {
  /** One that no overlay has yet. */
  readonly code: string;
  readonly onCreate: (overlay: Overlay) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const { locale } = useEditing();
  const { settings } = useOffice();
  const sentence = useSentence();
  const [paper, setPaper] = useState<OverlayPaper>('complaint');
  const [askedSize, setSize] = useState<PaperSize>(settings.defaultPaperSize);
  const [from, setFrom] = useState<From>('own');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const sizes = sizesOf(kindOf(paper));
  const size = sizes.find((each) => each === askedSize) ?? 'a4';

  async function create(): Promise<void> {
    if (busy) return;
    setBusy(true);
    const answer = await call('overlays.sample', { paper, locale, sample: 'built-in', size });
    if (!answer.ok) {
      setBusy(false);
      setError(sentence(answer.error));
      return;
    }
    const { own, values } = answer.value;
    const name = t(`printers.papers.${paper}`);
    const begun =
      from === 'own'
        ? await measureOwnForm(own, new Set(values.map((value) => value.name)))
        : { stock: { ...paperSizes[size] }, fields: [] };
    onCreate({
      code,
      name: { 'zh-TW': name, 'zh-CN': name, en: name },
      paper,
      copies: 'impression',
      scan: null,
      ...begun,
    });
  }

  return (
    <Dialog
      title={t('overlay.newTitle')}
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <SaveButton label={t('overlay.create')} busy={busy} onSave={() => void create()} />
        </>
      }
    >
      <div className="overlay-new">
        <Select<OverlayPaper>
          label={t('overlay.ofPaper')}
          options={overlayPaper.options.map((each) => ({ value: each, label: t(`printers.papers.${each}`) }))}
          value={paper}
          onChange={setPaper}
        />
        <Select
          label={t('overlay.size')}
          options={sizes.map((each) => ({ value: each, label: t(`paper.sizes.${each}`) }))}
          value={size}
          onChange={setSize}
        />
        <RadioGroup<From>
          label={t('overlay.from')}
          stacked
          options={[
            { value: 'own', label: t('overlay.fromOwn') },
            { value: 'empty', label: t('overlay.fromEmpty') },
          ]}
          value={from}
          onChange={setFrom}
        />
        {error === undefined ? null : <FieldError>{error}</FieldError>}
      </div>
    </Dialog>
  );
}

/** The kind of paper whose sizes it has. */
function kindOf(paper: OverlayPaper): PaperKind {
  switch (paper) {
    case 'complaint':
    case 'slip':
    case 'follow-up':
    case 'letter':
      return paper;
    default:
      return 'form';
  }
}
