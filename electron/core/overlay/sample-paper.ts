/** One paper of each kind with everything that it can have on it, for describing stock: nothing of it is kept. */
import { partNames, partLines, partSignatures, partTicks } from '../../../db/rules/overlay-values.ts';
import type { OverlayPaper } from '../../../db/rules/overlay.ts';
import { goodsLabels, type Policy } from '../../../db/rules/policy.ts';
import { writeCopyCode } from '../../../db/rules/copy-code.ts';
import { formatDate } from '../../../db/rules/dates.ts';
import { translator } from '../../../renderer/locales/translate.ts';
import { complaintSize } from '../../contract/print-options.ts';
import type { ComplaintDocument } from '../../contract/paper.ts';
import { letterDocument } from '../papers/letter-document.ts';
import { followUpDocument } from '../papers/follow-up-document.ts';
import { formDocument } from '../papers/form-document.ts';
import { headOf, slipDocument, type PaperRequest } from '../papers/slip-document.ts';
import type { CasePaper } from '../papers/subject.ts';
import { LABEL_MARK, sampleValues } from './sample-values.ts';

const it = LABEL_MARK;
const NUMBER = '261107';
const DAY = '2026-11-21';
const MOMENT = '2026-11-21T01:30:00.000Z';

export function samplePaper(paper: OverlayPaper, policy: Policy, request: PaperRequest): CasePaper {
  switch (paper) {
    case 'complaint':
      return sampleComplaint(policy, request);
    case 'slip':
      return sampleSlip(policy, request);
    case 'follow-up':
      return sampleFollowUp(policy, request);
    case 'letter':
      return sampleLetter(request);
    default:
      return formDocument({
        ...request,
        policy,
        row: { number: `${NUMBER}-T1`, on_date: DAY, version: 1, case_number: NUMBER },
        values: sampleValues(paper),
        received: [],
      });
  }
}

function sampleComplaint(policy: Policy, request: PaperRequest): ComplaintDocument {
  const { locale, settings, size } = request;
  const t = translator(locale);
  const date = formatDate(DAY, settings.dateStyle);
  const known = complaintSize.safeParse(size);
  return {
    kind: 'complaint',
    ...headOf(request),
    size: known.success ? known.data : 'a4',
    title: policy.labels.complaintForm[locale],
    arrangement: 'impression',
    copies: [],
    caseVersion: 1,
    parts: policy.formParts.map(({ code, unit, label }) => ({ code, unit: unit[locale], label: label[locale] })),
    approvers: policy.approval.map(({ label }) => label[locale]),
    goodsLabels: goodsLabels(policy, locale),
    filled: partNames(policy).map((part) => ({
      part,
      ticks: [...partTicks],
      lines: partLines.map((line) => ({ line, text: it })),
      text: it,
      signatures: partSignatures.map((place) => ({ place, text: it })),
    })),
    warning: policy.formWarning?.[locale] ?? '',
    barcode: [writeCopyCode({ paper: 'complaint', number: NUMBER, copy: 0, printing: 1 })],
    fields: {
      number: NUMBER,
      acceptedOn: date,
      dueOn: date,
      limit: it,
      customerName: it,
      contact: it,
      goods: [
        {
          orderNo: it,
          materialNo: it,
          shippedOn: date,
          product: it,
          lotNo: it,
          quantity: '1,200 PCS',
          defectiveQuantity: '12 PCS',
        },
      ],
      description: it,
      demands: policy.demands.map(({ code, label }) => ({ code, label: label[locale], chosen: true })),
      demandQuantity: '1,200 PCS',
      demandNote: it,
      salesOpinion: it,
      type: it,
      severity: it,
      sample: t('paper.sampleAbsent'),
      receivedAt: date,
      receivedBy: it,
      channel: it,
      voided: false,
      voidReason: '',
    },
  };
}

function sampleSlip(policy: Policy, request: PaperRequest): CasePaper {
  const document = slipDocument({
    ...request,
    policy,
    station: null,
    acceptedOn: DAY,
    slip: {
      id: 1,
      kind: 'reminder',
      case_id: 1,
      serial: 1,
      number: `${NUMBER}-R1`,
      on_date: DAY,
      unit: it,
      person: '',
      about: policy.limits[0]?.code ?? it,
      about_due: DAY,
      about_days: 2,
      text: it,
      answer_due: DAY,
      answered_on: null,
      answer: it,
      customer_id: null,
      customer_name: it,
      product: it,
      lot_no: it,
      became_case: null,
      created_at: MOMENT,
      actor: '',
      case_number: NUMBER,
      case_customer: it,
      case_product: it,
      policy_id: null,
    },
  });
  // Only an abnormality slip, which is about no case, has the lot.
  const lot = { name: 'lotNo', label: policy.labels.goods.lotNo[request.locale], text: it, wide: false };
  return { ...document, cells: [...document.cells, lot] };
}

function sampleFollowUp(policy: Policy, request: PaperRequest): CasePaper {
  return followUpDocument({
    ...request,
    policy,
    call: {
      id: 1,
      case_id: 1,
      rule: policy.followUps[0]?.code ?? it,
      round: 1,
      place: 1,
      drawn: 1,
      since: DAY,
      due_on: DAY,
      done_at: MOMENT,
      by: it,
      method: 'telephone',
      signed: 0,
      satisfaction: 'satisfied',
      note: it,
      case_number: NUMBER,
      customer_name: it,
      contact_name: it,
      contact_telephone: '',
      policy_id: 1,
    },
    facts: {
      caseNumber: NUMBER,
      customerName: it,
      contact: it,
      telephone: it,
      address: it,
      invoiceAddress: it,
      taxNumber: '12345675',
      goods: [],
      description: it,
      outcomes: [],
      receivedOn: DAY,
      acceptedOn: DAY,
      dueOn: DAY,
      closedOn: DAY,
    },
  });
}

function sampleLetter(request: PaperRequest): CasePaper {
  const texts = { officeName: '', lines: '' };
  return letterDocument({
    ...request,
    size: request.size === 'a5' ? 'a5' : 'a4',
    number: `${NUMBER}-L1`,
    on: DAY,
    letterhead: { version: 1, logo: '', texts: { 'zh-TW': texts, 'zh-CN': texts, en: texts } },
    entries: {
      letter: 'reply',
      template: '',
      locale: request.locale,
      recipient: it,
      subject: it,
      body: it,
      closing: it,
      signature: it,
      enclosures: it,
    },
  });
}
