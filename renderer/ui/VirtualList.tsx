import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';

import { classNames } from './class-names.ts';
import { isComposing } from './composing.ts';
import { moveLine } from './lines.ts';
import './table.css';
import { useVirtualRows } from './use-virtual-rows.ts';

export interface VirtualListProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => number | string;
  readonly rowHeight: number;
  readonly active: number;
  readonly onActive: (index: number) => void;
  readonly onOpen?: (row: Row, index: number) => void;
  readonly children: (row: Row, index: number) => ReactNode;
}

/** A long list of one column whose rows are all at hand (problems of an import, months of a proof). */
export function VirtualList<Row>({
  label,
  rows,
  rowKey,
  rowHeight,
  active,
  onActive,
  onOpen,
  children,
}: VirtualListProps<Row>) {
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualRows({ count: rows.length, rowHeight, scroller, headHeight: 0 });

  function onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event)) return;
    const row = rows[active];
    if (event.key === 'Enter' && row !== undefined) {
      onOpen?.(row, active);
      event.preventDefault();
      return;
    }
    const next = moveLine(event, { active, anchor: active }, { total: rows.length, pageSize: virtual.pageSize });
    if (!next) return;
    event.preventDefault();
    onActive(next.active);
    virtual.scrollToIndex(next.active);
  }

  const activeShown = virtual.items.some((item) => item.index === active);
  return (
    <div
      ref={scroller}
      className="k-table"
      role="listbox"
      aria-label={label}
      aria-activedescendant={activeShown ? `${id}-${active}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div className="k-table-body" role="presentation" style={{ blockSize: virtual.height }}>
        {virtual.items.map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          return (
            <div
              key={rowKey(row)}
              id={`${id}-${item.index}`}
              role="option"
              aria-selected={item.index === active}
              aria-setsize={rows.length}
              aria-posinset={item.index + 1}
              className={classNames(
                'k-table-row',
                'k-list-row',
                item.index === active && 'k-table-chosen k-table-active',
              )}
              style={{ blockSize: rowHeight, transform: `translateY(${virtual.topOf(item)}px)` }}
              onMouseDown={() => {
                onActive(item.index);
              }}
              onDoubleClick={() => {
                onOpen?.(row, item.index);
              }}
            >
              {children(row, item.index)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
