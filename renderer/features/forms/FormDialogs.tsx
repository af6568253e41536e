import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { FilledKind } from '../../../db/rules/form-entries.ts';
import type { FormKind } from '../../../electron/contract/form-kind.ts';
import { useSentence } from '../../api/sentences.ts';
import { useCall } from '../../api/use-call.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ChangeFormDialog, NewFormDialog, type FormOf } from './EditDialog.tsx';
import { FormCard, type FormAct } from './FormCard.tsx';
import { ProofDialog } from './ProofDialog.tsx';
import { ReceiveDialog } from './ReceiveDialog.tsx';
import { VoidFormDialog } from './VoidFormDialog.tsx';

/** What lies over the page: a new paper, or one that was made and what is done with it. */
export type OpenForm =
  | { readonly name: 'new'; readonly kind: FilledKind; readonly of: FormOf }
  | { readonly name: 'look' | FormAct; readonly id: number };

interface FormDialogsProps {
  readonly open: OpenForm;
  readonly nameOf: (kind: FormKind) => string;
  readonly onOpen: (open: OpenForm) => void;
  readonly onClose: () => void;
}

export function FormDialogs({ open, nameOf, onOpen, onClose }: FormDialogsProps): ReactNode {
  if (open.name === 'new') {
    return (
      <NewFormDialog
        key={open.kind}
        kind={open.kind}
        of={open.of}
        name={nameOf(open.kind)}
        onMade={onClose}
        onClose={onClose}
      />
    );
  }
  return <OfRecord open={open} onOpen={onOpen} onClose={onClose} />;
}

function OfRecord({
  open: { name, id },
  onOpen,
  onClose,
}: {
  readonly open: Exclude<OpenForm, { name: 'new' }>;
  readonly onOpen: (open: OpenForm) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const sentence = useSentence();
  const got = useCall('forms.get', { id }, { fresh: true });
  if (got.error) {
    return (
      <Dialog
        title={t('forms.title')}
        size="small"
        onClose={onClose}
        actions={<Button onPress={onClose}>{t('common.close')}</Button>}
      >
        <p className="life-text">{sentence(got.error)}</p>
      </Dialog>
    );
  }
  const record = got.value;
  if (record === undefined) return null;
  const back = (): void => {
    onOpen({ name: 'look', id });
  };
  switch (name) {
    case 'look':
      return (
        <FormCard
          record={record}
          onAct={(act) => {
            onOpen({ name: act, id });
          }}
          onClose={onClose}
        />
      );
    case 'change':
      return <ChangeFormDialog record={record} onSaved={onClose} onClose={onClose} />;
    case 'receive':
      return <ReceiveDialog record={record} onDone={back} onClose={onClose} />;
    case 'prove':
      return <ProofDialog record={record} onDone={back} onClose={onClose} />;
    case 'void':
      return <VoidFormDialog record={record} onDone={onClose} onClose={onClose} />;
  }
}
