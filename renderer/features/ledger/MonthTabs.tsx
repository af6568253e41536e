import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { useTranslation } from 'react-i18next';

import { useDates } from '../../api/use-office.ts';
import { Menu } from '../../ui/Menu.tsx';
import '../../ui/tabs.css';
import { HeadLine } from './HeadLine.tsx';
import { figuresOf, monthTabs, type LedgerMonth } from './months.ts';

const ALL = 'all';

/** What the tab of all months, the menu and the head line take of the line; the rest is for months. */
const TAKEN = 560;
const TAB_WIDTH = 100;

/** The months as sheets of the ledger, newest last, and the figures of the chosen one. */
export function MonthTabs({
  months,
  chosen,
  onChoose,
  children,
}: {
  readonly months: readonly LedgerMonth[];
  readonly chosen: string | null;
  readonly onChoose: (month: string | null) => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const line = useRef<HTMLDivElement>(null);
  const width = useWidth(line);
  const { shown, others } = monthTabs(months, chosen, Math.floor((width - TAKEN) / TAB_WIDTH));

  return (
    <Tabs
      className="k-tabs"
      selectedKey={chosen ?? ALL}
      onSelectionChange={(key) => {
        onChoose(key === ALL ? null : String(key));
      }}
      keyboardActivation="manual"
    >
      <div className="k-tab-line" ref={line}>
        <TabList className="k-tab-list" aria-label={t('ledger.page.months')}>
          <Tab id={ALL} className="k-tab">
            {t('ledger.allMonths')}
          </Tab>
          {shown.map(({ month, frozen }) => (
            <Tab key={month} id={month} className="k-tab">
              {dates.showMonth(month)}
              {frozen ? <small>{t('ledger.frozen')}</small> : null}
            </Tab>
          ))}
        </TabList>
        {others.length === 0 ? null : (
          <div className="ledger-earlier">
            <Menu
              look="plain"
              small
              label={t('ledger.page.earlier')}
              actions={others.map(({ month, count, frozen }) => ({
                id: month,
                label: `${dates.showMonth(month)}　${t('common.casesCount', { count })}${frozen ? `　${t('ledger.frozen')}` : ''}`,
                run: () => {
                  onChoose(month);
                },
              }))}
            />
          </div>
        )}
        <div className="k-tab-aside">
          <HeadLine figures={figuresOf(months, chosen)} all={chosen === null} />
        </div>
      </div>
      <TabPanel id={chosen ?? ALL} className="k-tab-panel">
        {children}
      </TabPanel>
    </Tabs>
  );
}

function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(1180);
  useEffect(() => {
    if (!element.current || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(entry.contentRect.width);
    });
    observer.observe(element.current);
    return () => {
      observer.disconnect();
    };
  }, [element]);
  return width;
}
