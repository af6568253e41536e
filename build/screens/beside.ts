import { addDays } from '../../db/rules/dates.ts';
import { caseInLife } from './living.ts';
import type { Office } from './office.ts';

interface Accepted {
  readonly id: number;
  readonly number: string;
}

/** Slips of every kind and call-backs: what stands beside the cases on Today and on pages of its own. */
export async function remindAndCall(
  office: Office,
  { late, closed, overran }: { readonly late: number; readonly closed: number; readonly overran: Accepted },
  today: string,
): Promise<void> {
  const { call } = office;
  const { rows: passed } = await call('slips.overruns', { caseId: late, offset: 0, limit: 1 });
  for (const { caseId, code, unit } of passed) {
    await call('slips.make', { caseId, code, unit, person: '', text: '請儘速送回。', answerDue: '+3' });
  }
  await call('followUps.add', { caseId: closed, dueOn: '+2', note: '' });

  await overrunAndClose(office, overran, today);
  const calledBack = await call('followUps.add', { caseId: overran.id, dueOn: '+1', note: '' });
  await call('followUps.record', {
    id: calledBack.id,
    at: '',
    by: '吳業務',
    method: 'telephone',
    signed: false,
    satisfaction: 'satisfied',
    note: '客戶表示已改善。',
    againOn: '',
    newMatter: false,
  });
  const { rows } = await call('slips.overruns', { caseId: overran.id, offset: 0, limit: 2 });
  const [asked] = rows;
  if (asked) {
    const { caseId, code, unit } = asked;
    await call('slips.make', { caseId, code, unit, person: '李組長', text: '請說明逾期原因。', answerDue: '+1' });
  }
  const slip = {
    customerId: null,
    customerName: '山城五金行',
    product: '端子座 12P',
    lotNo: '',
    unit: '質量管理部',
    person: '陳品管',
  };
  const { id } = await call('slips.abnormality', {
    ...slip,
    text: '外箱標示錯誤，內容無誤，未造成損失。',
    answerDue: '',
  });
  await call('slips.answer', { id, answeredOn: '', answer: '已更換標籤，並加驗外箱。' });
  await call('slips.abnormality', { ...slip, text: '送貨單少一聯。', answerDue: '+5' });
}

/** Two stations answered late, then the case was closed: one of them will have been asked, the other can be. */
async function overrunAndClose(office: Office, { id }: Accepted, today: string): Promise<void> {
  const one = caseInLife(office, id);
  for (const [station, person, from, due, back] of [
    ['quality', '陳品管', 12, 10, 7],
    ['manufacturing', '張課長', 7, 5, 3],
  ] as const) {
    const day = (days: number): string => `${addDays(today, -days)} 09:00`;
    await one.step('life.send', { station, person, at: day(from), agreedDue: addDays(today, -due), note: '' });
    const { visits } = await office.call('life.get', { id });
    const visit = visits.find(({ state }) => state === 'out')?.id ?? 0;
    await one.step('life.return', { visit, by: person, at: day(back), opinion: '原因已查明。' });
  }
  await one.step('cases.close', {
    closedOn: today,
    outcomes: ['explanation'],
    responsibleUnit: 'quality',
    established: true,
    note: '',
  });
}
