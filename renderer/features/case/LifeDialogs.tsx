import type { ReactNode } from 'react';

import { CloseDialog } from './CloseDialog.tsx';
import { AgreeDialog } from './dialogs/AgreeDialog.tsx';
import { AppealDialog } from './dialogs/AppealDialog.tsx';
import { DecideDialog } from './dialogs/DecideDialog.tsx';
import { FindingDialog } from './dialogs/FindingDialog.tsx';
import { ImproveDialog } from './dialogs/ImproveDialog.tsx';
import { MarkDialog } from './dialogs/MarkDialog.tsx';
import { MergeDialog } from './dialogs/MergeDialog.tsx';
import { MilestoneDialog } from './dialogs/MilestoneDialog.tsx';
import { NegotiateDialog } from './dialogs/NegotiateDialog.tsx';
import { NotAcceptedDialog } from './dialogs/NotAcceptedDialog.tsx';
import { PauseDialog } from './dialogs/PauseDialog.tsx';
import type { LifeDialogInput, OpenDialog } from './dialogs/props.ts';
import { ReopenDialog } from './dialogs/ReopenDialog.tsx';
import { ReplyDialog } from './dialogs/ReplyDialog.tsx';
import { ResumeDialog } from './dialogs/ResumeDialog.tsx';
import { ReturnDialog } from './dialogs/ReturnDialog.tsx';
import { SendBackDialog } from './dialogs/SendBackDialog.tsx';
import { SendDialog } from './dialogs/SendDialog.tsx';
import { SkipDialog } from './dialogs/SkipDialog.tsx';
import { UnmergeDialog } from './dialogs/UnmergeDialog.tsx';
import { VerifyDialog } from './dialogs/VerifyDialog.tsx';
import { FollowUpDialog } from '../follow-ups/FollowUpDialog.tsx';
import { ObjectDialog } from '../slips/ObjectDialog.tsx';
import { RemindDialog } from '../slips/RemindDialog.tsx';
import { VoidDialog } from './VoidDialog.tsx';

/** The dialog that lies over the case. */
export function LifeDialogs({ open, ...input }: LifeDialogInput & { readonly open: OpenDialog }): ReactNode {
  switch (open.name) {
    case 'send':
      // Chosen from within another dialog, it begins anew.
      return <SendDialog key={open.station ?? ''} {...input} {...open} />;
    case 'return':
      return <ReturnDialog key={open.visit ?? 0} {...input} {...open} />;
    case 'send-back':
      return <SendBackDialog {...input} {...open} />;
    case 'skip':
      return <SkipDialog {...input} {...open} />;
    case 'pause':
      return <PauseDialog {...input} />;
    case 'resume':
      return <ResumeDialog {...input} />;
    case 'judge':
    case 'find':
      return <FindingDialog {...input} />;
    case 'improve':
      return <ImproveDialog {...input} {...open} />;
    case 'verify':
      return <VerifyDialog {...input} {...open} />;
    case 'negotiate':
      return <NegotiateDialog {...input} />;
    case 'decide':
      return <DecideDialog {...input} />;
    case 'reply':
      return <ReplyDialog {...input} />;
    case 'milestone':
      return <MilestoneDialog {...input} />;
    case 'agree':
      return <AgreeDialog {...input} {...open} />;
    case 'mark':
      return <MarkDialog {...input} />;
    case 'close':
      return <CloseDialog {...input} />;
    case 'reopen':
      return <ReopenDialog {...input} />;
    case 'not-accepted':
      return <NotAcceptedDialog {...input} />;
    case 'appeal':
      return <AppealDialog {...input} />;
    case 'merge':
      return <MergeDialog {...input} />;
    case 'unmerge':
      return <UnmergeDialog {...input} />;
    case 'void':
      return <VoidOf {...input} />;
    case 'object':
      return <ObjectDialog caseId={input.record.id} onClose={input.onClose} />;
    case 'remind':
    case 'inquire':
      return <RemindDialog caseId={input.record.id} onClose={input.onClose} />;
    case 'follow-up':
      return <FollowUpDialog caseId={input.record.id} onClose={input.onClose} />;
  }
}

function VoidOf({ record, number, onClose }: LifeDialogInput): ReactNode {
  return (
    <VoidDialog
      of={{
        id: record.id,
        number,
        customerName: record.form.customerName,
        product: record.goods[0]?.product ?? '',
        description: record.form.description,
      }}
      onClose={onClose}
    />
  );
}
