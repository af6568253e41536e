import type { CaseRecord } from '../../../../electron/contract/cases.ts';
import type { CaseLife, LifeAction } from '../../../../electron/contract/life.ts';
import type { PolicyView } from '../../../../electron/contract/office.ts';

/** Which dialog lies over the case, and what it is about. */
export type OpenDialog =
  | { readonly name: 'send'; readonly station?: string }
  | { readonly name: 'return' | 'send-back'; readonly visit?: number }
  | { readonly name: 'skip'; readonly station?: string }
  | { readonly name: 'improve' | 'verify'; readonly line?: number }
  | { readonly name: 'agree'; readonly code?: string }
  | { readonly name: Exclude<LifeAction, 'send' | 'return' | 'send-back' | 'skip' | 'improve' | 'verify' | 'agree'> }
  | { readonly name: 'mark' | 'follow-up' };

/** What every dialog on the life of a case is given. */
export interface LifeDialogInput {
  readonly record: CaseRecord;
  readonly life: CaseLife;
  /** The version of the policy under which the case was accepted. */
  readonly policy: PolicyView;
  readonly number: string;
  readonly onClose: () => void;
  /** Goes on with another dialog. */
  readonly onOpen: (dialog: OpenDialog) => void;
}
