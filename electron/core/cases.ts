import { caseStore } from '../../db/repositories/cases.ts';
import { monthStore } from '../../db/repositories/months.ts';
import { readShownNumber } from '../../db/rules/case-number.ts';
import type { caseCalls } from '../contract/cases.ts';
import { acceptCase, fileCase, nextNumber } from './case-acceptance.ts';
import { changeCase, unvoidCase, voidCase } from './case-changes.ts';
import { closeCase } from './case-closing.ts';
import { caseRecord } from './case-record.ts';
import { today, type OfficeContext } from './context.ts';
import type { Handlers } from './dispatch.ts';
import { draftHandlers } from './drafts.ts';

export function caseHandlers(context: OfficeContext): Handlers<typeof caseCalls> {
  const { reader } = context.db;
  return {
    ...draftHandlers(context),
    'cases.file': (input) => fileCase(context, input),
    'cases.accept': (input) => acceptCase(context, input),
    'cases.nextNumber': ({ acceptedOn }) => nextNumber(context, monthStore(reader), acceptedOn),
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
