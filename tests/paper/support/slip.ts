import type { SlipDocument } from '../../../electron/contract/paper.ts';
import type { Locale } from '../../../electron/contract/shapes.ts';
import { p2ManufacturingComplaint as p2 } from '../../../db/policies/p2-manufacturing-complaint.ts';
import type { SlipWithCase } from '../../../db/repositories/slips.ts';
import { slipDocument } from '../../../electron/core/papers/slip-document.ts';

/** A reminder of policy P2 as the office draws it; what matters to a test is given as changes. */
export function sampleSlip(
  size: SlipDocument['size'],
  locale: Locale = 'zh-TW',
  changes: Partial<SlipWithCase> = {},
  printing = 1,
): SlipDocument {
  return slipDocument({
    slip: {
      id: 1,
      kind: 'reminder',
      case_id: 1,
      serial: 1,
      number: '261107-R1',
      on_date: '2026-12-10',
      unit: 'quality',
      person: '李組長',
      about: 'closing',
      about_due: '2026-12-06',
      about_days: 4,
      text: '本案已逾結案期限，請於三日內送回原因分析，並說明逾期原因。',
      answer_due: '2026-12-13',
      answered_on: null,
      answer: '',
      customer_id: null,
      customer_name: '',
      product: '',
      lot_no: '',
      became_case: null,
      created_at: '2026-12-10T01:00:00.000Z',
      actor: '王小明',
      case_number: '261107',
      case_customer: '甲乙電子工業股份有限公司',
      case_product: '風扇葉輪 80 mm',
      policy_id: 1,
      ...changes,
    },
    policy: p2,
    station: null,
    acceptedOn: '2026-11-21',
    settings: { officeName: '範例精密工業股份有限公司', dateStyle: 'western' },
    size,
    locale,
    printing,
    reprintReason: '前一張弄髒',
    now: new Date('2026-12-10T09:07'),
  });
}
