import {
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react';

import { classNames } from './class-names.ts';
import { isComposing } from './composing.ts';
import { SinkIcon, UpIcon } from './icons.tsx';
import { moveLine } from './lines.ts';
import './table.css';
import { useVirtualRows } from './use-virtual-rows.ts';

export interface Column<Row> {
  readonly id: string;
  readonly title: ReactNode;
  /** A track of a CSS grid: `96px`, `minmax(120px, 2fr)`. */
  readonly width: string;
  readonly align?: 'start' | 'end' | 'center';
  /** The heading can be pressed to sort by it. */
  readonly sortable?: boolean;
  readonly cell: (row: Row, index: number) => ReactNode;
}

/** Lines chosen, from `anchor` to `active`, whichever comes first. */
export interface Lines {
  readonly active: number;
  readonly anchor: number;
}

export interface VirtualTableProps<Row> {
  /** Name of the table for those who hear it. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly total: number;
  /** Undefined while the line is on its way. */
  readonly rowAt: (index: number) => Row | undefined;
  readonly rowKey: (row: Row) => number | string;
  /** To be told which lines are on the screen, so that their slices are asked for. */
  readonly onVisible?: (first: number, last: number) => void;
  readonly lines: Lines;
  readonly onLines: (lines: Lines) => void;
  /** Enter, or a double click. */
  readonly onOpen?: (row: Row, index: number) => void;
  readonly sort?: { readonly column: string; readonly descending: boolean };
  readonly onSort?: (column: string) => void;
  readonly rowHeight: number;
  readonly rowClass?: (row: Row) => string | undefined;
  /** Takes the focus when it comes onto the screen. */
  readonly autoFocus?: boolean;
  /** Shown instead of lines when there are none. */
  readonly empty?: ReactNode;
}

const HEAD = 32;

/**
 * A table of any length. The table itself holds the focus and names the line it
 * stands on, so the focus is never lost with a line that scrolled away.
 */
export function VirtualTable<Row>(props: VirtualTableProps<Row>) {
  const { columns, total, rowAt, lines, onLines, onVisible, onOpen, rowHeight, autoFocus } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualRows({ count: total, rowHeight, scroller, headHeight: HEAD });
  const { first, last } = rows.visible;
  const tracks = { '--k-tracks': columns.map(({ width }) => width).join(' ') } as CSSProperties;

  useEffect(() => {
    onVisible?.(first, last);
  }, [onVisible, first, last]);

  // Coming back to the page, the line that was left is in the middle of it.
  const arrived = useRef(false);
  useLayoutEffect(() => {
    if (arrived.current || total === 0) return;
    arrived.current = true;
    rows.scrollToIndex(lines.active, 'center');
    if (autoFocus) scroller.current?.focus({ preventScroll: true });
  }, [total, rows, lines.active, autoFocus]);

  function choose(next: Lines): void {
    onLines(next);
    rows.scrollToIndex(next.active);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event) || event.target !== scroller.current || total === 0) return;
    if (event.key === 'Enter' && !event.ctrlKey && !event.altKey) {
      const row = rowAt(lines.active);
      if (row !== undefined) onOpen?.(row, lines.active);
      event.preventDefault();
      return;
    }
    const next = moveLine(event, lines, { total, pageSize: rows.pageSize });
    if (!next) return;
    event.preventDefault();
    choose(next);
  }

  function onRowPress(event: MouseEvent, index: number): void {
    onLines({ active: index, anchor: event.shiftKey ? lines.anchor : index });
    scroller.current?.focus({ preventScroll: true });
  }

  const from = Math.min(lines.active, lines.anchor);
  const to = Math.max(lines.active, lines.anchor);
  const activeShown = rows.items.some((item) => item.index === lines.active);

  return (
    <div
      ref={scroller}
      className="k-table"
      role="grid"
      aria-label={props.label}
      aria-rowcount={total + 1}
      aria-colcount={columns.length}
      aria-multiselectable="true"
      aria-activedescendant={total > 0 && activeShown ? `${id}-${lines.active}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      style={tracks}
    >
      {total === 0 && props.empty !== undefined ? <div className="k-table-empty">{props.empty}</div> : null}
      <div className="k-table-sheet" role="presentation">
        <Head columns={columns} sort={props.sort} onSort={props.onSort} />
        <div className="k-table-body" role="rowgroup" style={{ blockSize: rows.height }}>
          {rows.items.map((item) => {
            const row = rowAt(item.index);
            const chosen = item.index >= from && item.index <= to;
            return (
              <div
                key={item.key}
                id={`${id}-${item.index}`}
                role="row"
                aria-rowindex={item.index + 2}
                aria-selected={chosen}
                aria-busy={row === undefined ? true : undefined}
                className={classNames(
                  'k-table-row',
                  chosen && 'k-table-chosen',
                  item.index === lines.active && 'k-table-active',
                  row !== undefined && props.rowClass?.(row),
                )}
                style={{ blockSize: rowHeight, transform: `translateY(${rows.topOf(item)}px)` }}
                onMouseDown={(event) => {
                  if (event.button === 0) onRowPress(event, item.index);
                }}
                onDoubleClick={() => {
                  if (row !== undefined) onOpen?.(row, item.index);
                }}
              >
                {columns.map((column, at) => (
                  <div
                    key={column.id}
                    role="gridcell"
                    aria-colindex={at + 1}
                    className={classNames('k-table-cell', column.align && `k-table-${column.align}`)}
                  >
                    {row === undefined ? <span className="k-table-waiting" /> : column.cell(row, item.index)}
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

function Head<Row>({
  columns,
  sort,
  onSort,
}: {
  readonly columns: readonly Column<Row>[];
  readonly sort: VirtualTableProps<Row>['sort'];
  readonly onSort: VirtualTableProps<Row>['onSort'];
}) {
  return (
    <div role="rowgroup" className="k-table-head">
      <div role="row" aria-rowindex={1} className="k-table-row-head">
        {columns.map((column, at) => {
          const sorted = sort?.column === column.id;
          return (
            <div
              key={column.id}
              role="columnheader"
              aria-colindex={at + 1}
              aria-sort={sorted ? (sort.descending ? 'descending' : 'ascending') : undefined}
              className={classNames('k-table-cell', column.align && `k-table-${column.align}`)}
            >
              {column.sortable && onSort ? (
                <button
                  type="button"
                  className="k-table-sort"
                  onClick={() => {
                    onSort(column.id);
                  }}
                >
                  {column.title}
                  {sorted ? sort.descending ? <SinkIcon /> : <UpIcon /> : null}
                </button>
              ) : (
                column.title
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
