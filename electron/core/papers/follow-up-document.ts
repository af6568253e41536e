import type { FollowUpWithCase } from '../../../db/repositories/follow-ups.ts';
import { writeCopyCode } from '../../../db/rules/copy-code.ts';
import { formatDate } from '../../../db/rules/dates.ts';
import { formatMoment } from '../../../db/rules/moments.ts';
import type { Policy } from '../../../db/rules/policy.ts';
import { translator } from '../../../renderer/locales/translate.ts';
import type { SlipDocument } from '../../contract/paper.ts';
import type { CustomerFacts } from './customer-facts.ts';
import { ruleWords } from '../follow-ups.ts';
import { headOf, type PaperRequest } from './slip-document.ts';

interface FollowUpDocumentInput extends PaperRequest {
  readonly call: FollowUpWithCase;
  readonly facts: CustomerFacts;
  readonly policy: Policy;
}

/**
 * 回訪記錄表 (001§14 1.7, 2.4): before the call with empty lines to write on, after it
 * with what was said. The customer signs it, so it holds nothing of responsibility,
 * loss, discipline or opinions (002§3 Art.9(10)).
 */
export function followUpDocument(input: FollowUpDocumentInput): SlipDocument {
  const { call, facts, policy, settings, locale } = input;
  const t = translator(locale);
  const date = (iso: string | null): string => (iso === null ? '' : formatDate(iso, settings.dateStyle));
  const cell = (name: string, label: string, text: string, wide = false) => ({ name, label, text, wide });
  return {
    kind: 'follow-up',
    ...headOf(input),
    title: policy.labels.slips['follow-up'][locale],
    number: facts.caseNumber,
    date: call.done_at === null ? '' : (formatMoment(call.done_at, settings.dateStyle).split(' ')[0] ?? ''),
    cells: [
      cell('customer', t('followUps.paper.customer'), call.customer_name),
      cell(
        'contact',
        t('followUps.paper.contact'),
        [call.contact_name, call.contact_telephone].filter(Boolean).join(' '),
      ),
      cell('product', t('followUps.paper.product'), facts.goods[0]?.product ?? ''),
      cell('closedOn', t('followUps.paper.closedOn'), date(facts.closedOn)),
      cell('rule', t('followUps.paper.rule'), ruleWords(policy, call.rule, locale).label),
      cell('round', t('followUps.paper.round'), t('followUps.round', { count: call.round })),
      cell('due', t('followUps.paper.due'), date(call.due_on)),
      cell('at', t('followUps.paper.at'), call.done_at === null ? '' : formatMoment(call.done_at, settings.dateStyle)),
      cell('by', t('followUps.paper.by'), call.by),
      // 001§14 1.7: a call by telephone says 「電話回訪」.
      cell('method', t('followUps.paper.method'), call.method === null ? '' : t(`followUps.methods.${call.method}`)),
      cell(
        'satisfaction',
        t('followUps.paper.satisfaction'),
        call.satisfaction === null
          ? (['satisfied', 'acceptable', 'dissatisfied'] as const)
              .map((each) => `□ ${t(`followUps.satisfactions.${each}`)}`)
              .join('　')
          : t(`followUps.satisfactions.${call.satisfaction}`),
        true,
      ),
    ],
    blocks: [
      { name: 'matter', label: t('followUps.paper.matter'), text: facts.description, weight: 2, signatures: [] },
      {
        name: 'note',
        label: t('followUps.paper.note'),
        text: call.done_at === null ? '' : call.note,
        weight: 3,
        signatures: [t('followUps.paper.customerSigns'), t('followUps.paper.caller'), t('followUps.paper.head')],
      },
    ],
    warning: '',
    barcode: writeCopyCode({
      paper: 'follow-up',
      number: `${facts.caseNumber}-C${call.id}`,
      copy: 1,
      printing: input.printing,
    }),
  };
}
