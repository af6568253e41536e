import type { Translate } from '../../locales/translate.ts';
import type { Dates } from '../../api/use-office.ts';
import { call } from '../../api/client.ts';
import { sentenceOf } from '../../api/sentences.ts';
import { currentEntry, navigation, useNavigation } from '../../app/navigation.ts';
import { topLayer } from '../../ui/command-layer.tsx';
import { notify } from '../../ui/notices.ts';
import { copyName, scanSentence, scanTone } from './scan-words.ts';
import { changeScan, takeScan, useScans, type Scan } from './scans.ts';

interface Words {
  readonly t: Translate;
  readonly dates: Dates;
}

/**
 * A scan anywhere in the window. It is shown on the page of scans, which comes up over the page in hand; over a dialog
 * nothing comes up, because something is being typed there: a notice says what was scanned.
 */
export function receiveScan(text: string, words: Words): void {
  const inDialog = topLayer() !== '';
  const opens = useScans.getState().mode === 'open';
  if (!inDialog && !opens) showScans();
  takeScan(text, (scan) => {
    if (inDialog) tellScan(scan, words);
    else if (scan.mode === 'open') openScanned(scan);
  });
}

export function showScans(): void {
  if (currentEntry(useNavigation.getState()).place.name !== 'scans') navigation.open({ name: 'scans' });
}

function openScanned({ result }: Scan): void {
  const caseId = result?.caseId ?? null;
  // What is not found, or has no case, is said on the page of scans.
  if (caseId === null || result?.outcome === 'not-printed' || result?.outcome === 'replaced') {
    showScans();
    return;
  }
  const { place } = currentEntry(useNavigation.getState());
  if (place.name === 'case' && place.id === caseId) return;
  if (place.name === 'case') navigation.replace({ name: 'case', id: caseId });
  else navigation.open({ name: 'case', id: caseId });
}

function tellScan(scan: Scan, { t, dates }: Words): void {
  const { copy } = scan.result ?? {};
  const sentence = scanSentence(scan, t, dates);
  notify({
    kind: scanTone(scan) === 'refused' ? 'warning' : 'done',
    text: `${copy ? copyName(copy, t) : scan.text}：${sentence}`,
    ...(scan.result?.outcome === 'marked' ? { undo: () => void undoScans([scan], { t, dates }) } : {}),
  });
}

/** Takes back what scans have marked. */
export async function undoScans(scans: readonly Scan[], { t, dates }: Words): Promise<void> {
  const marked = scans.filter(({ result, undone }) => !undone && result?.event !== null && result?.event !== undefined);
  const events = marked.flatMap(({ result }) => (result?.event ? [result.event] : []));
  if (events.length === 0) return;
  const answer = await call('copies.undo', { events });
  if (!answer.ok) {
    notify({ kind: 'error', text: sentenceOf(answer.error, t, dates.style) });
    return;
  }
  for (const { key } of marked) changeScan(key, { undone: true });
  notify({ kind: 'done', text: t('copies.undone', { count: events.length }) });
}

/** The clerk says which copy the sheet of one impression is. */
export async function chooseCopy(scan: Scan, id: number): Promise<void> {
  const { result, mode } = scan;
  const copy = result?.choices.find((choice) => choice.id === id);
  if (!result || !copy) return;
  if (mode === 'open') {
    changeScan(scan.key, { result: { ...result, outcome: 'found', copy, choices: [] } });
    return;
  }
  const answer = await call('copies.mark', { copies: [id], mark: mode, on: '', to: '', note: '' });
  const marked = answer.ok ? answer.value.copies[0] : undefined;
  changeScan(
    scan.key,
    answer.ok && marked
      ? { result: { ...result, outcome: 'marked', copy: marked, choices: [], event: answer.value.events[0] ?? null } }
      : { error: answer.ok ? { code: 'internal' } : answer.error },
  );
}
