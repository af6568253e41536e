import type { CallInput } from '../../electron/contract/calls.ts';
import type { FormEntries, FormRecord } from '../../electron/contract/forms.ts';
import { emptyForms, emptyReturnLine } from '../../db/rules/form-texts.ts';
import type { ReturnLineText } from '../../db/rules/form-entries.ts';
import type { TestOffice } from './office.ts';

/** A line of a return slip as a clerk fills it: 300 pieces. */
export function returnLine(changes: Partial<ReturnLineText> = {}): ReturnLineText {
  return {
    ...emptyReturnLine(),
    orderNo: 'SO-261004-118',
    materialNo: 'EX-8813-B2',
    product: '風扇葉輪 80 mm',
    approved: '300 PCS',
    unitPrice: '60',
    ...changes,
  };
}

export function returnEntries(changes: Partial<Extract<FormEntries, { kind: 'return' }>> = {}): FormEntries {
  return {
    ...emptyForms.return(),
    customerName: '甲乙電子工業股份有限公司',
    reason: '葉片根部毛邊',
    method: '退貨',
    issuedBy: '王小明',
    lines: [returnLine()],
    ...changes,
  };
}

/** Makes a paper without a case. */
export function madeForm(test: TestOffice, entries: FormEntries): Promise<FormRecord> {
  return test.do('forms.create', { caseId: null, customerId: null, on: '', entries });
}

type ReceivedLine = CallInput<'forms.receive'>['lines'][number];

export function came(actual: string, changes: Partial<ReceivedLine> = {}): ReceivedLine {
  return {
    line: 1,
    actual,
    overRatio: '',
    instruction: '',
    instructedBy: '',
    booked: '',
    signedBy: '',
    note: '',
    ...changes,
  };
}

export function receive(test: TestOffice, form: FormRecord, ...lines: ReceivedLine[]): Promise<FormRecord> {
  return test.do('forms.receive', { id: form.id, version: form.version, receivedOn: '', lines });
}
