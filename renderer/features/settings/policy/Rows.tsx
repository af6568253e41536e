import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { Button } from '../../../ui/Button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { FieldError } from '../../../ui/Field.tsx';
import { CloseIcon, DownIcon, PlusIcon, UpIcon } from '../../../ui/icons.tsx';
import { policyDraft } from './draft.ts';
import { useEditing } from './editing.tsx';

interface Props<Row> {
  /** Where the list stands in the policy. */
  readonly path: string;
  readonly label: string;
  readonly note?: string;
  /** One field each: the rows stand beside one another. */
  readonly plain?: boolean;
  readonly rows: readonly Row[];
  readonly onChange: (rows: readonly Row[]) => void;
  readonly fresh: () => Row;
  /** Tells rows apart, whatever their place. */
  readonly keyOf: (row: Row, index: number) => string;
  readonly nameOf: (row: Row) => string;
  readonly children: (row: Row, set: (row: Row) => void, index: number) => ReactNode;
}

/** A list that the office orders itself: each row with its fields, moved and removed by buttons that the Tab key reaches. */
export function Rows<Row>({ path, label, note, plain, rows, onChange, fresh, keyOf, nameOf, children }: Props<Row>) {
  const { t } = useTranslation();
  const { issueAt } = useEditing();
  const list = useRef<HTMLOListElement>(null);
  const [focus, setFocus] = useState<{ readonly row: number; readonly on: string }>();
  const error = issueAt(path);

  // The row that was added or moved keeps the focus; after a removal the next one has it.
  useEffect(() => {
    if (!focus) return;
    const row = list.current?.children[Math.min(focus.row, (list.current.children.length || 1) - 1)];
    row?.querySelector<HTMLElement>(focus.on)?.focus();
  }, [focus]);

  function change(next: readonly Row[], row: number, on: string): void {
    policyDraft.forgetTyped(`${path}.`);
    onChange(next);
    setFocus({ row, on });
  }

  function move(from: number, to: number): void {
    const moved = rows[from];
    if (moved === undefined) return;
    change(
      rows.filter((_, index) => index !== from).toSpliced(to, 0, moved),
      to,
      to < from ? '[data-up]' : '[data-down]',
    );
  }

  return (
    <section className={classNames('k-policy-list', plain && 'k-policy-list-plain')} aria-label={label}>
      <header className="k-policy-list-head">
        <h2>{label}</h2>
        {note === undefined ? null : <span className="k-description">{note}</span>}
        <Button
          small
          look="plain"
          icon={<PlusIcon />}
          aria-label={`${t('policyPage.add')} ${label}`}
          onPress={() => {
            change([...rows, fresh()], rows.length, 'input, button');
          }}
        >
          {t('policyPage.add')}
        </Button>
      </header>
      {error ? <FieldError>{error}</FieldError> : null}
      {rows.length === 0 ? <p className="k-description">{t('policyPage.emptyList')}</p> : null}
      <ol ref={list}>
        {rows.map((row, index) => {
          const name = nameOf(row);
          return (
            <li key={keyOf(row, index)} className="k-policy-row">
              <div className="k-policy-row-fields">
                {children(
                  row,
                  (next) => {
                    onChange(rows.with(index, next));
                  },
                  index,
                )}
                {issueAt(`${path}.${index}`) === undefined ? null : (
                  <FieldError>{issueAt(`${path}.${index}`)}</FieldError>
                )}
              </div>
              <div className="k-policy-row-actions">
                <Button
                  small
                  look="plain"
                  data-up
                  icon={<UpIcon />}
                  aria-label={t('policyPage.upNamed', { name })}
                  isDisabled={index === 0}
                  onPress={() => {
                    move(index, index - 1);
                  }}
                />
                <Button
                  small
                  look="plain"
                  data-down
                  icon={<DownIcon />}
                  aria-label={t('policyPage.downNamed', { name })}
                  isDisabled={index === rows.length - 1}
                  onPress={() => {
                    move(index, index + 1);
                  }}
                />
                <Button
                  small
                  look="plain"
                  data-remove
                  icon={<CloseIcon />}
                  aria-label={t('policyPage.removeNamed', { name })}
                  onPress={() => {
                    change(rows.toSpliced(index, 1), index, '[data-remove]');
                  }}
                />
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
