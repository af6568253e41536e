import type { CallInput, CallOutput } from '../../electron/contract/calls.ts';
import type { Office } from './office.ts';

type Form = CallOutput<'forms.create'>;

/** Papers of a decided case: a return slip whose goods came back in part above the ratio, a stamped allowance, a repair slip. */
export async function filledPapers({ call }: Office, caseId: number): Promise<void> {
  const slip = await returnSlip({ call }, caseId);
  const [first] = slip.goods;
  if (first) {
    await call('forms.receive', {
      id: slip.id,
      version: slip.version,
      receivedOn: '',
      lines: [{ ...nothingSaid, line: first.line, actual: '340 PCS' }],
    });
  }
  const allowance = await allowanceCertificate({ call }, caseId);
  await call('forms.proof', {
    id: allowance.id,
    version: allowance.version,
    proof: 'certificate',
    got: true,
    gotOn: '',
    stamped: true,
    invoiceNo: '',
    note: '',
  });
}

/** A return slip that still waits for its goods. */
export async function waitingReturn(office: Office, caseId: number): Promise<void> {
  await returnSlip(office, caseId);
}

const nothingSaid = { overRatio: '', instruction: '', instructedBy: '', booked: '', signedBy: '', note: '' };

type Entries = CallInput<'forms.create'>['entries'];

/** What the office suggests to fill in. */
export async function suggested<Kind extends Entries['kind']>(
  call: Office['call'],
  kind: Kind,
  caseId: number,
): Promise<Extract<Entries, { kind: Kind }>> {
  const { suggestions } = await call('forms.suggest', { kind, caseId, customerId: null });
  const entries = suggestions[0]?.entries;
  if (entries?.kind !== kind) throw new Error(`a paper ${kind} is suggested as ${entries?.kind ?? 'nothing'}`);
  // Its kind was looked at just now.
  return entries as Extract<Entries, { kind: Kind }>;
}

async function returnSlip({ call }: Office, caseId: number): Promise<Form> {
  const entries = await suggested(call, 'return', caseId);
  return call('forms.create', {
    caseId,
    customerId: null,
    on: '',
    entries: {
      ...entries,
      method: '退回重工，全檢後補送。',
      warehouse: '成品一庫',
      tax: 'on-top',
      taxRate: '5',
      lines: entries.lines.map((line) => ({ ...line, unitPrice: '61.5', amount: '', overRatio: '2' })),
    },
  });
}

async function allowanceCertificate({ call }: Office, caseId: number): Promise<Form> {
  const entries = await suggested(call, 'allowance', caseId);
  return call('forms.create', {
    caseId,
    customerId: null,
    on: '',
    entries: {
      ...entries,
      tax: 'on-top',
      taxRate: '5',
      lines: [
        {
          invoiceNo: 'AB-12345678',
          invoiceOn: '',
          product: entries.lines[0]?.product ?? '風扇葉輪 80 mm',
          quantity: '',
          unit: '',
          unitPrice: '',
          amount: '12600',
          receivedUnitPrice: '',
          receivedAmount: '227400',
        },
      ],
    },
  });
}
