import {
  memo,
  useCallback,
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
import { isChosen, moveLine, rangesOf, toggled, type Lines } from './lines.ts';
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
  /** When it changes, the active line is brought onto the screen: the page moved it, not the clerk. */
  readonly reveal?: number;
  /** Enter, or a double click. */
  readonly onOpen?: (row: Row, index: number) => void;
  readonly sort?: { readonly column: string; readonly descending: boolean };
  readonly onSort?: (column: string) => void;
  readonly rowHeight: number;
  readonly rowClass?: (row: Row) => string | undefined;
  /** Takes the focus when its first lines come, unless a text field was taken in hand meanwhile. */
  readonly autoFocus?: boolean;
  /** Shown instead of lines when there are none; undefined while that is not known. */
  readonly empty?: ReactNode;
}

const HEAD = 32;

/**
 * A table of any length. The table itself holds the focus and names the line it
 * stands on, so the focus is never lost with a line that scrolled away.
 */
export function VirtualTable<Row>(props: VirtualTableProps<Row>) {
  const { columns, total, rowAt, lines, onLines, onVisible, onOpen, rowHeight, autoFocus, reveal } = props;
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
    if (autoFocus && !(document.activeElement instanceof HTMLInputElement))
      scroller.current?.focus({ preventScroll: true });
  }, [total, rows, lines.active, autoFocus]);

  const revealed = useRef(reveal);
  useLayoutEffect(() => {
    if (revealed.current === reveal || !arrived.current) return;
    revealed.current = reveal;
    rows.scrollToIndex(lines.active, 'center');
  }, [reveal, rows, lines.active]);

  function choose(next: Lines): void {
    onLines(next);
    rows.scrollToIndex(next.active);
  }

  const wished = useRef(false);
  function openWished(): void {
    const onItsWay = rowAt(lines.active) === undefined && (total > 0 || props.empty === undefined);
    if (onItsWay) return;
    wished.current = false;
    openRow(lines.active);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event) || event.target !== scroller.current) return;
    wished.current = event.key === 'Enter' && !event.ctrlKey && !event.altKey;
    if (wished.current) {
      openWished();
      event.preventDefault();
      return;
    }
    if (total === 0) return;
    const next = moveLine(event, lines, { total, pageSize: rows.pageSize });
    if (!next) return;
    event.preventDefault();
    choose(next);
  }

  // The same functions for every drawing, so that lines which did not change need not be drawn again.
  const latest = useRef({ lines, onLines, onOpen, rowAt });
  useLayoutEffect(() => {
    latest.current = { lines, onLines, onOpen, rowAt };
  });
  const onRowPress = useCallback((event: MouseEvent, index: number) => {
    const now = latest.current;
    if (event.ctrlKey || event.metaKey) now.onLines(toggled(now.lines, index));
    else now.onLines({ active: index, anchor: event.shiftKey ? now.lines.anchor : index });
    scroller.current?.focus({ preventScroll: true });
  }, []);
  const openRow = useCallback((index: number) => {
    const now = latest.current;
    const row = now.rowAt(index);
    if (row !== undefined) now.onOpen?.(row, index);
  }, []);

  // Enter on a line that is still on its way opens it when it has come: nobody presses twice.
  useEffect(() => {
    if (wished.current) openWished();
  });

  const ranges = rangesOf(lines);
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
      onBlur={() => {
        wished.current = false;
      }}
      style={tracks}
    >
      {total === 0 && props.empty !== undefined ? <div className="k-table-empty">{props.empty}</div> : null}
      <div className="k-table-sheet" role="presentation">
        <Head columns={columns} sort={props.sort} onSort={props.onSort} />
        <div className="k-table-body" role="rowgroup" style={{ blockSize: rows.height }}>
          {rows.items.map((item) => (
            <Line
              key={item.key}
              id={`${id}-${item.index}`}
              index={item.index}
              row={rowAt(item.index)}
              columns={columns}
              top={rows.topOf(item)}
              height={rowHeight}
              chosen={isChosen(ranges, item.index)}
              active={item.index === lines.active}
              rowClass={props.rowClass}
              onPress={onRowPress}
              onOpen={openRow}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

interface LineProps<Row> {
  readonly id: string;
  readonly index: number;
  readonly row: Row | undefined;
  readonly columns: readonly Column<Row>[];
  readonly top: number;
  readonly height: number;
  readonly chosen: boolean;
  readonly active: boolean;
  readonly rowClass: VirtualTableProps<Row>['rowClass'];
  readonly onPress: (event: MouseEvent, index: number) => void;
  readonly onOpen: (index: number) => void;
}

function DrawnLine<Row>({
  id,
  index,
  row,
  columns,
  top,
  height,
  chosen,
  active,
  rowClass,
  onPress,
  onOpen,
}: LineProps<Row>) {
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={chosen}
      aria-busy={row === undefined ? true : undefined}
      className={classNames(
        'k-table-row',
        chosen && 'k-table-chosen',
        active && 'k-table-active',
        row !== undefined && rowClass?.(row),
      )}
      style={{ blockSize: height, transform: `translateY(${top}px)` }}
      onMouseDown={(event) => {
        if (event.button === 0) onPress(event, index);
      }}
      onDoubleClick={() => {
        onOpen(index);
      }}
    >
      {columns.map((column, at) => (
        <div
          key={column.id}
          role="gridcell"
          aria-colindex={at + 1}
          className={classNames('k-table-cell', column.align && `k-table-${column.align}`)}
        >
          {row === undefined ? <span className="k-table-waiting" /> : column.cell(row, index)}
        </div>
      ))}
    </div>
  );
}

// While scrolling only the lines that come in are drawn; `memo` forgets that the function was generic.
const Line = memo(DrawnLine) as typeof DrawnLine;

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
