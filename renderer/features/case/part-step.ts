import type { CaseLife } from '../../../electron/contract/life.ts';
import type { OpenDialog } from './dialogs/props.ts';
import { visitsOut } from './dialogs/names.ts';
import { answerTo } from './next-step.ts';

/** The dialog that a part of the form opens: the return while it is out for this part, else where its content is written. */
export function dialogOfPart(name: string, life: CaseLife): OpenDialog | undefined {
  const part = name.split('.')[0] ?? '';
  const may = (dialog: OpenDialog): OpenDialog | undefined =>
    dialog.name === 'mark' || answerTo(life, dialog.name)?.allowed === true ? dialog : undefined;
  if (part === 'decision') return may({ name: 'decide' });
  const stations = life.stations.filter((station) => station.part === part);
  const out = visitsOut(life).find(({ station }) => stations.some(({ code }) => code === station));
  if (out) return may({ name: 'return', visit: out.id });
  const next = stations.find((station) => station.next);
  if (next) return may({ name: 'send', station: next.code });
  if (!life.visits.some(({ station }) => stations.some(({ code }) => code === station))) return undefined;
  switch (part) {
    case 'cause':
    case 'countermeasure':
      return may({ name: 'find' });
    case 'negotiation':
      return may({ name: 'negotiate' });
    case 'composite':
      return may({ name: 'improve' });
    default: {
      const last = life.visits.findLast(({ station }) => stations.some(({ code }) => code === station));
      return last?.state === 'returned' ? may({ name: 'send-back', visit: last.id }) : undefined;
    }
  }
}
