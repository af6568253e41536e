import { useMemo, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useDates, useOffice } from '../../api/use-office.ts';
import { useCommandHandlers } from '../../app/commands/handlers.ts';
import { navigation } from '../../app/navigation.ts';
import { Button } from '../../ui/Button.tsx';
import { isComposing } from '../../ui/composing.ts';
import { CheckIcon, InfoIcon, WarningIcon } from '../../ui/icons.tsx';
import { rangesOf, type Lines } from '../../ui/lines.ts';
import { Page } from '../../ui/Page.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { VirtualTable } from '../../ui/VirtualTable.tsx';
import { scanColumns } from './columns.tsx';
import './copies.css';
import { copyName, scanSentence, scanTone } from './scan-words.ts';
import { chooseMode, clearScans, useScans, type Scan, type ScanMode } from './scans.ts';
import { chooseCopy, receiveScan, undoScans } from './take-scans.ts';

const ROW = { normal: 32, compact: 28 } as const;
const TOP: Lines = { active: 0, anchor: 0 };
const modes: readonly ScanMode[] = ['returned', 'signed', 'handed', 'kept', 'found', 'lost', 'open'];

/** What the scanner read, newest first: the last one large, so that it is seen from where the papers lie. */
export function ScanPage(): ReactNode {
  const { t } = useTranslation();
  const dates = useDates();
  const { settings } = useOffice();
  const { list, mode } = useScans();
  const [lines, setLines] = useState(TOP);
  const columns = useMemo(() => scanColumns(t, dates), [t, dates]);
  const inside: Lines = lines.active < list.length ? lines : TOP;
  const chosen = rangesOf(inside).flatMap(({ from, to }) => list.slice(from, to + 1));
  const undoable = chosen.filter(({ result, undone }) => !undone && result?.outcome === 'marked');
  const done = list.filter((scan) => scanTone(scan) === 'done').length;

  useCommandHandlers({
    'scan.undo': undoable.length > 0 ? () => void undoScans(undoable, { t, dates }) : undefined,
    'scan.clear': list.length > 0 ? clearScans : undefined,
  });

  return (
    <Page
      title={t('copies.scan.title')}
      beside={
        list.length === 0
          ? t('copies.scan.intro')
          : t('copies.scan.counted', { marked: done, others: list.length - done })
      }
      scroll={false}
      actions={
        <>
          <Button
            keys="Alt+Backspace"
            isDisabled={undoable.length === 0}
            onPress={() => void undoScans(undoable, { t, dates })}
          >
            {t('copies.scan.undo')}
          </Button>
          <Button isDisabled={list.length === 0} onPress={clearScans}>
            {t('copies.scan.clear')}
          </Button>
        </>
      }
    >
      <div className="scan-head">
        <LastScan key={list[0]?.key ?? 0} scan={list[0]} />
        <div className="scan-set">
          <Select
            label={t('copies.scan.mode')}
            options={modes.map((value) => ({ value, label: t(`copies.scan.modes.${value}`) }))}
            value={mode}
            onChange={chooseMode}
          />
          <TypedCode />
        </div>
      </div>
      <div className="copies-table">
        <VirtualTable
          label={t('copies.scan.table', { total: list.length })}
          columns={columns}
          total={list.length}
          rowAt={(index) => list[index]}
          rowKey={({ key }) => key}
          lines={inside}
          onLines={setLines}
          onOpen={({ result }) => {
            if (result?.caseId) navigation.open({ name: 'case', id: result.caseId });
          }}
          rowHeight={ROW[settings.ledgerDensity]}
          autoFocus
          empty={t('copies.scan.none')}
        />
      </div>
    </Page>
  );
}

function LastScan({ scan }: { readonly scan: Scan | undefined }): ReactNode {
  const { t } = useTranslation();
  const dates = useDates();
  if (!scan) {
    return (
      <div className="scan-last" role="status">
        <InfoIcon />
        <p className="scan-last-what">{t('copies.scan.none')}</p>
        <p>{t('copies.scan.intro')}</p>
      </div>
    );
  }
  const tone = scanTone(scan);
  const { result, text } = scan;
  return (
    <div className={`scan-last is-new is-${tone}`} role="status">
      {tone === 'done' ? <CheckIcon /> : tone === 'refused' || tone === 'asks' ? <WarningIcon /> : <InfoIcon />}
      <p className="scan-last-what">{result?.copy ? copyName(result.copy, t) : text}</p>
      <p>{[scanSentence(scan, t, dates), result?.copy?.keeper].filter(Boolean).join('　')}</p>
      {result?.outcome === 'which' ? (
        <div className="scan-choices">
          {result.choices.map(({ id, copy, keeper }) => (
            <Button key={id} small onPress={() => void chooseCopy(scan, id)}>
              {`${t('copies.copy', { copy })}　${keeper}`}
            </Button>
          ))}
        </div>
      ) : null}
    </div>
  );
}

/** A code that the scanner cannot read is typed as it stands on the paper's back or in the print log. */
function TypedCode(): ReactNode {
  const { t } = useTranslation();
  const dates = useDates();
  const [text, setText] = useState('');
  function read(): void {
    if (text.trim() === '') return;
    receiveScan(text, { t, dates });
    setText('');
  }
  return (
    <div className="scan-typed">
      <TextField
        label={t('copies.scan.code')}
        value={text}
        maxLength={60}
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key !== 'Enter' || isComposing(event)) return;
          event.preventDefault();
          read();
        }}
      />
      <Button onPress={read}>{t('copies.scan.read')}</Button>
    </div>
  );
}
