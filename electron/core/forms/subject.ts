/** A paper inside the transaction that changes it, and the refusals where its state speaks against it. */
import {
  formSearchText,
  formStore,
  type FormStore,
  type FormWithCase,
  type ProofRow,
  type ReceivedRow,
} from '../../../db/repositories/forms.ts';
import type { CaseEventKind } from '../../../db/rules/case-events.ts';
import type { WhyNotCode } from '../../../db/rules/case-life.ts';
import { formTotals } from '../../../db/rules/form-totals.ts';
import type { FormValues } from '../../../db/rules/form-values.ts';
import type { Policy } from '../../../db/rules/policy.ts';
import type { FormRecord } from '../../contract/forms.ts';
import type { CaseWork } from '../case-work.ts';
import type { OfficeContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { unitName } from '../slip-words.ts';
import { stateOf } from './state.ts';
import { formRecord, valuesOf } from './view.ts';

export interface FormWork {
  readonly work: CaseWork;
  readonly forms: FormStore;
  readonly row: FormWithCase;
  readonly values: FormValues;
  readonly policy: Policy;
  readonly received: readonly ReceivedRow[];
  readonly proofs: readonly ProofRow[];
}

export function no(why: WhyNotCode, params: Readonly<Record<string, string | number>> = {}): never {
  throw new Refusal('not-allowed', { params: { ...params, why } });
}

/** The paper as the caller knows it. */
export function formWork(work: CaseWork, { id, version }: { readonly id: number; readonly version: number }): FormWork {
  const forms = formStore(work.writer);
  const row = forms.byId(id);
  if (!row) throw new Refusal('not-found');
  if (row.kind === 'letter') return no('is-letter');
  if (row.version !== version) throw new Refusal('stale');
  return {
    work,
    forms,
    row,
    values: valuesOf(row),
    policy: policyOfForm(work, row),
    received: forms.received(id),
    proofs: forms.proofs(id),
  };
}

/** The same, where it stands. */
export function standing(work: CaseWork, on: { readonly id: number; readonly version: number }): FormWork {
  const subject = formWork(work, on);
  return subject.row.voided_at === null ? subject : no('form-voided');
}

export function policyOfForm({ lookups }: Pick<CaseWork, 'lookups'>, row: { readonly policy_id: number }): Policy {
  const stored = lookups.policyById(row.policy_id);
  if (!stored) throw new Error(`no policy ${row.policy_id}`);
  return stored.policy;
}

/** Columns that come from what was filled in. `names`: what else the paper is found by. */
export function columnsOf(values: FormValues, policy: Policy, names: readonly string[]) {
  const sum = formTotals(values)?.sum;
  return {
    entries: JSON.stringify(values),
    about: aboutOf(values, policy),
    net: sum?.net ?? null,
    tax: sum?.tax ?? null,
    total: sum?.total ?? null,
    search: formSearchText([...names, ...wordsOf(values, policy)]),
  };
}

/** Whom it is about: the customer; of a notice the unit or person. In the words of the paper, for lists and search. */
function aboutOf(values: FormValues, policy: Policy): string {
  switch (values.kind) {
    case 'penalty':
      return [unitName(policy, values.unit, 'zh-TW'), values.person].filter(Boolean).join(' ');
    case 'personnel': {
      const people = values.lines.map(({ unit, person }) => person || unitName(policy, unit, 'zh-TW'));
      return [...new Set(people)].join('、').slice(0, 200);
    }
    case 'return':
    case 'allowance':
    case 'return-certificate':
    case 'repair':
    case 'investigation':
    case 'visit-report':
      return values.customerName;
  }
}

function wordsOf(values: FormValues, policy: Policy): readonly string[] {
  const unit = (code: string): readonly string[] => {
    const label = policy.units.find((one) => one.code === code)?.label;
    return label ? Object.values(label) : [code];
  };
  switch (values.kind) {
    case 'return':
      return [
        values.customerName,
        ...values.lines.flatMap((line) => [line.product, line.materialNo, line.orderNo, line.lotNo]),
      ];
    case 'allowance':
    case 'return-certificate':
      return [values.customerName, ...values.lines.flatMap((line) => [line.product, line.invoiceNo])];
    case 'penalty':
      return [...unit(values.unit), values.person];
    case 'repair':
      return [values.customerName, values.product, values.serialNo, values.repairer];
    case 'personnel':
      return [values.subject, ...values.lines.flatMap((line) => [...unit(line.unit), line.person])];
    case 'investigation':
      return [values.customerName, values.product, values.investigators];
    case 'visit-report':
      return [values.customerName, values.visitors, values.met];
  }
}

/** The state as it is after the change, from what is stored now. */
export function stateNow({ forms, row }: FormWork, values: FormValues, voided: boolean) {
  return stateOf({
    kind: values.kind,
    voided,
    lines: values.kind === 'return' ? values.lines.length : 0,
    received: forms.received(row.id),
    proofs: forms.proofs(row.id),
  });
}

interface Happening {
  readonly call: string;
  readonly event: CaseEventKind;
  readonly words: string;
  /** The day it speaks of, where it was not today. */
  readonly on?: string | null;
}

/** Event of the case and audit line, where something happened; answers the paper as it is now. */
export function kept(context: OfficeContext, work: CaseWork, id: number, happening: Happening | undefined): FormRecord {
  const row = formStore(work.writer).byId(id);
  if (!row) throw new Error(`form ${id} is gone`);
  if (happening === undefined) return formRecord(context, work.writer, row);
  const { call, event, words, on } = happening;
  if (row.case_id !== null) {
    work.cases.addEvent(row.case_id, {
      at: work.now,
      kind: event,
      actor: work.operator,
      on: on === undefined || on === work.today ? null : on,
      note: `${row.number}\n${words}`.trim(),
    });
  }
  work.lookups.audit(work.now, work.operator, call, `form ${id}`);
  return formRecord(context, work.writer, row);
}
