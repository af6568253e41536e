import { create } from 'zustand';

import type { LocaleCode, Policy } from '../../../../db/rules/policy.ts';

interface PolicyDraft {
  /** Version in force when the editing began; undefined while nothing is edited. */
  readonly basedOn: number | undefined;
  readonly policy: Policy | undefined;
  /** Texts that are no numbers yet, by field: kept as typed, and nothing is saved while one is left. */
  readonly typed: Readonly<Record<string, string>>;
  /** Language in which names are edited; that of the screen until another is chosen. */
  readonly locale: LocaleCode | undefined;
  readonly tab: string;
}

const nothing: PolicyDraft = { basedOn: undefined, policy: undefined, typed: {}, locale: undefined, tab: 'names' };

/** The office's policy as it is being edited. Outside the page, so that it is there again when the clerk comes back. */
export const usePolicyDraft = create<PolicyDraft>(() => nothing);

export const policyDraft = {
  /** Takes a whole policy into the editor: a preset, an earlier version, a file. */
  take(policy: Policy, basedOn: number): void {
    usePolicyDraft.setState({ policy, basedOn, typed: {} });
  },
  /** Changes one part; `from` is what is shown while nothing was edited yet. */
  edit<Part extends keyof Policy>(
    from: { readonly policy: Policy; readonly id: number },
    part: Part,
    value: Policy[Part],
  ): void {
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
    usePolicyDraft.setState({ policy: undefined, basedOn: undefined, typed: {} });
  },
  speak(locale: LocaleCode): void {
    usePolicyDraft.setState({ locale });
  },
  open(tab: string): void {
    usePolicyDraft.setState({ tab });
  },
};
