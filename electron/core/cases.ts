import { shippedPolicies } from '../../db/policies/index.ts';
import { caseStore } from '../../db/repositories/cases.ts';
import { monthStore } from '../../db/repositories/months.ts';
import { officeLookups } from '../../db/repositories/office-lookups.ts';
import { readShownNumber } from '../../db/rules/case-number.ts';
import type { Policy } from '../../db/rules/policy.ts';
import type { caseCalls } from '../contract/cases.ts';
import { acceptCase, fileCase, nextNumber } from './case-acceptance.ts';
import { changeCase, unvoidCase, voidCase } from './case-changes.ts';
import { closeCase } from './case-closing.ts';
import { caseRecord } from './case-record.ts';
import { today, type OfficeContext } from './context.ts';
import type { Handlers } from './dispatch.ts';
import { draftHandlers } from './drafts.ts';

/** Used for questions before the first-run page was answered. */
const defaultPolicy = shippedPolicies[0] as Policy;

export function caseHandlers(context: OfficeContext): Handlers<typeof caseCalls> {
  const { reader } = context.db;
  return {
    ...draftHandlers(context),
    'cases.file': (input) => fileCase(context, input),
    'cases.accept': (input) => acceptCase(context, input),
    'cases.nextNumber': ({ acceptedOn }) => {
      const policy = officeLookups(reader).policyInForce()?.policy ?? defaultPolicy;
      return nextNumber(context, monthStore(reader), policy, acceptedOn);
    },
    'cases.get': ({ id }) => caseRecord(reader, id, { style: context.settings().dateStyle, today: today(context) }),
    'cases.find': ({ number }) => {
      const clean = readShownNumber(number);
      return { ids: clean === undefined ? [] : [...caseStore(reader).idsByNumber(clean)] };
    },
    'cases.change': (input) => changeCase(context, input),
    'cases.close': (input) => closeCase(context, input),
    'cases.void': (input) => voidCase(context, input),
    'cases.unvoid': (input) => unvoidCase(context, input),
  };
}
