import { create } from 'zustand';

import type { LocaleCode, Policy, PolicyPaperKind } from '../../../../db/rules/policy.ts';
import type { PolicyDraftView } from '../../../../electron/contract/policy-draft.ts';

/** What cases are accepted under now, and editing begins from. */
export interface PolicyInForce {
  readonly id: number;
  readonly policy: Policy;
}

interface PolicyDraft {
  /** Version in force when the editing began; undefined while nothing is edited. */
  readonly basedOn: number | undefined;
  readonly policy: Policy | undefined;
  /** Texts that are no numbers yet, by field: kept as typed, and nothing is saved while one is left. */
  readonly typed: Readonly<Record<string, string>>;
  /** Language in which names are edited; that of the screen until another is chosen. */
  readonly locale: LocaleCode | undefined;
  readonly tab: string;
  /** The paper whose copies are edited. */
  readonly paper: PolicyPaperKind;
  /** When an editing that goes on was left, until the clerk has said what becomes of it. */
  readonly broughtBack: string | undefined;
  /** False while the last change is not in the office's file. */
  readonly kept: boolean;
}

const nothing: PolicyDraft = {
  basedOn: undefined,
  policy: undefined,
  typed: {},
  locale: undefined,
  tab: 'names',
  paper: 'return',
  broughtBack: undefined,
  kept: true,
};

/** The office's policy as it is being edited. The office's file has it as well (use-kept-draft.ts). */
export const usePolicyDraft = create<PolicyDraft>(() => nothing);

export const policyDraft = {
  /** Goes on with what the office's file has; what could not be kept there is newer and stays. */
  bring({ policy, basedOn, typed, updatedAt }: PolicyDraftView): void {
    usePolicyDraft.setState((before) =>
      before.policy !== undefined && !before.kept ? before : { policy, basedOn, typed, broughtBack: updatedAt },
    );
  },
  goOn(): void {
    usePolicyDraft.setState({ broughtBack: undefined });
  },
  keptAs(kept: boolean): void {
    usePolicyDraft.setState({ kept });
  },
  /** The same changes on another version. */
  rebase(policy: Policy, basedOn: number): void {
    usePolicyDraft.setState({ policy, basedOn, broughtBack: undefined });
  },
  /** Takes a whole policy into the editor: a preset, an earlier version, a file. */
  take(policy: Policy, basedOn: number): void {
    usePolicyDraft.setState({ policy, basedOn, typed: {}, broughtBack: undefined });
  },
  /** Changes one part; `from` is what is shown while nothing was edited yet. */
  edit<Part extends keyof Policy>(from: PolicyInForce, part: Part, value: Policy[Part]): void {
    usePolicyDraft.setState(({ policy, basedOn }) => ({
      policy: { ...(policy ?? from.policy), [part]: value },
      basedOn: policy === undefined ? from.id : basedOn,
    }));
  },
  type(field: string, text: string | undefined): void {
    usePolicyDraft.setState(({ typed: { [field]: _before, ...others } }) => ({
      typed: text === undefined ? others : { ...others, [field]: text },
    }));
  },
  /** Typed texts of rows that are not where they were. */
  forgetTyped(beginning: string): void {
    usePolicyDraft.setState(({ typed }) => ({
      typed: Object.fromEntries(Object.entries(typed).filter(([field]) => !field.startsWith(beginning))),
    }));
  },
  discard(): void {
    usePolicyDraft.setState({ policy: undefined, basedOn: undefined, typed: {}, broughtBack: undefined, kept: true });
  },
  speak(locale: LocaleCode): void {
    usePolicyDraft.setState({ locale });
  },
  choosePaper(paper: PolicyPaperKind): void {
    usePolicyDraft.setState({ paper });
  },
  open(tab: string): void {
    usePolicyDraft.setState({ tab });
  },
};
