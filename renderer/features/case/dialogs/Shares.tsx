import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { formatPercent, readPercent, WHOLE } from '../../../../db/rules/finding.ts';
import type { FindingForm } from '../../../../electron/contract/life.ts';
import type { Choice } from '../../../../electron/contract/office.ts';
import { useLocalized } from '../../../api/use-office.ts';
import { Button } from '../../../ui/Button.tsx';
import { FieldError } from '../../../ui/Field.tsx';
import { CloseIcon, PlusIcon } from '../../../ui/icons.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';

type Share = FindingForm['shares'][number];

interface SharesProps {
  readonly units: readonly Choice[];
  readonly shares: readonly Share[];
  readonly onChange: (shares: Share[]) => void;
  readonly issue: (path: string) => string | undefined;
}

/** Who is responsible, each with a share; together 100 %, with the sum in sight while they are typed. */
export function Shares({ units, shares, onChange, issue }: SharesProps): ReactNode {
  const { t } = useTranslation();
  const localized = useLocalized();
  const keys = useLineKeys(shares.length);
  const table = useRef<HTMLDivElement>(null);
  const added = useRef(false);
  useEffect(() => {
    if (!added.current) return;
    added.current = false;
    const buttons = table.current?.querySelectorAll<HTMLElement>('.k-select-button');
    buttons?.item(buttons.length - 1)?.focus();
  }, [shares.length]);
  const sum = shares.reduce((total, { share }) => total + (readPercent(share) ?? 0), 0);

  function change(at: number, part: Partial<Share>): void {
    onChange(shares.map((share, line) => (line === at ? { ...share, ...part } : share)));
  }

  return (
    <div ref={table} className="life-shares">
      {shares.length === 0 ? null : (
        <div className="life-table life-shares-table">
          <span className="life-head">{t('caseLife.find.unit')}</span>
          <span className="life-head">{t('caseLife.find.person')}</span>
          <span className="life-head">{t('caseLife.find.percent')}</span>
          <span />
          {shares.map((share, at) => (
            <ShareLine
              key={keys.of(at)}
              share={share}
              line={at + 1}
              options={units.map(({ code, label }) => ({ value: code, label: localized(label) }))}
              issue={(field) => issue(`shares.${at}.${field}`)}
              onChange={(part) => {
                change(at, part);
              }}
              onRemove={() => {
                keys.remove(at);
                onChange(shares.filter((_, line) => line !== at));
              }}
            />
          ))}
        </div>
      )}
      <div className="life-sum">
        <Button
          small
          icon={<PlusIcon />}
          onPress={() => {
            // The clerk goes on typing in the new line.
            added.current = true;
            const rest = Math.max(0, WHOLE - sum);
            onChange([...shares, { unit: '', person: '', share: rest === 0 ? '' : formatPercent(rest) }]);
          }}
        >
          {t('caseLife.find.addShare')}
        </Button>
        {shares.length === 0 ? null : <Sum sum={sum} />}
      </div>
      {issue('shares') === undefined ? null : <FieldError>{issue('shares')}</FieldError>}
    </div>
  );
}

function Sum({ sum }: { readonly sum: number }): ReactNode {
  const { t } = useTranslation();
  if (sum === WHOLE) return <b role="status">{t('caseLife.find.sumWhole')}</b>;
  const off = formatPercent(Math.abs(WHOLE - sum));
  return (
    <b className="is-off" role="status">
      {t('caseLife.find.sum', { percent: formatPercent(sum) })}　
      {sum < WHOLE ? t('caseLife.find.rest', { percent: off }) : t('caseLife.find.over', { percent: off })}
    </b>
  );
}

interface ShareLineProps {
  readonly share: Share;
  readonly line: number;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly issue: (field: keyof Share) => string | undefined;
  readonly onChange: (part: Partial<Share>) => void;
  readonly onRemove: () => void;
}

function ShareLine({ share, line, options, issue, onChange, onRemove }: ShareLineProps): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <Select
        label={t('caseLife.find.shareUnit', { line })}
        labelHidden
        options={options}
        placeholder={t('caseLife.find.notSaid')}
        value={share.unit === '' ? null : share.unit}
        onChange={(unit) => {
          onChange({ unit });
        }}
        error={issue('unit')}
      />
      <TextField
        label={t('caseLife.find.sharePerson', { line })}
        labelHidden
        defaultValue={share.person}
        error={issue('person')}
        onInput={(event) => {
          onChange({ person: event.currentTarget.value });
        }}
      />
      <TextField
        label={t('caseLife.find.sharePercent', { line })}
        labelHidden
        inputMode="decimal"
        defaultValue={share.share}
        error={issue('share')}
        onInput={(event) => {
          onChange({ share: event.currentTarget.value });
        }}
      />
      <Button
        look="plain"
        small
        aria-label={t('caseLife.find.removeShare', { line })}
        icon={<CloseIcon />}
        onPress={onRemove}
      />
    </>
  );
}

/** Lines are told apart by when they were added: their fields keep what stands in them when one above goes. */
function useLineKeys(count: number) {
  const keys = useRef<{ list: number[]; next: number }>({ list: [], next: 0 });
  const { current } = keys;
  while (current.list.length < count) {
    current.list.push(current.next);
    current.next += 1;
  }
  return {
    of: (at: number) => current.list[at] ?? at,
    remove: (at: number) => {
      current.list.splice(at, 1);
    },
  };
}
