/* oxlint-disable react/no-array-index-key -- fields are told apart by their place in the list */
import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Overlay } from '../../../../db/rules/overlay.ts';
import { isCut, type OverlayPages } from '../../../paper/overlay/overlay-pages.ts';
import { classNames } from '../../../ui/class-names.ts';
import { isComposing } from '../../../ui/composing.ts';
import { WarningIcon } from '../../../ui/icons.tsx';

/** The fields by name: the arrows choose, Enter leads to the layout, Delete removes. */
export function FieldList({
  overlay,
  pages,
  chosen,
  wrong,
  labelOf,
  onChoose,
  onEnter,
  onRemove,
}: {
  readonly overlay: Overlay;
  readonly pages: OverlayPages;
  readonly chosen: number | undefined;
  readonly wrong: ReadonlySet<number>;
  readonly labelOf: (name: string) => string;
  readonly onChoose: (index: number) => void;
  readonly onEnter: () => void;
  readonly onRemove: (index: number) => void;
}): ReactNode {
  const { t } = useTranslation();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const { fields } = overlay;

  useEffect(() => {
    if (chosen !== undefined) list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  function onKey(event: KeyboardEvent): void {
    if (isComposing(event) || event.ctrlKey || event.altKey || event.metaKey) return;
    const last = fields.length - 1;
    const at = chosen ?? -1;
    const to = {
      ArrowDown: Math.min(last, at + 1),
      ArrowUp: Math.max(0, at - 1),
      Home: 0,
      End: last,
    }[event.key];
    if (to !== undefined && last >= 0) onChoose(to);
    else if (event.key === 'Enter' && chosen !== undefined) onEnter();
    else if (event.key === 'Delete' && chosen !== undefined) onRemove(chosen);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  if (fields.length === 0) return <p className="k-description">{t('overlay.noFields')}</p>;
  return (
    <div
      ref={list}
      className="overlay-fields"
      role="listbox"
      aria-label={t('overlay.fields')}
      aria-activedescendant={chosen === undefined ? undefined : `${id}-${chosen}`}
      tabIndex={0}
      onKeyDown={onKey}
      onFocus={() => {
        if (chosen === undefined) onChoose(0);
      }}
    >
      {fields.map(({ value }, index) => (
        <div
          key={index}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === chosen}
          className={classNames('overlay-field', index === chosen && 'is-chosen')}
          onPointerDown={() => {
            onChoose(index);
          }}
        >
          <span>{labelOf(value)}</span>
          {wrong.has(index) ? <WarningIcon /> : null}
          {isCut(pages, index) ? <em>{t('overlay.noRoom')}</em> : null}
        </div>
      ))}
    </div>
  );
}
