import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components/Tabs';

import './tabs.css';

export interface TabEntry {
  readonly id: string;
  readonly label: ReactNode;
}

/** Tabs over one page that changes with them; the page is the child. */
export function Tabs({
  label,
  tabs,
  chosen,
  onChoose,
  children,
  aside,
  ownPages = false,
}: {
  readonly label: string;
  readonly tabs: readonly TabEntry[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
  readonly children: ReactNode;
  /** Stands at the end of the line of tabs. */
  readonly aside?: ReactNode;
  /** Each tab has a page of its own, made anew when it is chosen. */
  readonly ownPages?: boolean;
}) {
  return (
    <AriaTabs
      className="k-tabs"
      selectedKey={chosen}
      onSelectionChange={(key) => {
        onChoose(String(key));
      }}
      keyboardActivation="manual"
    >
      <div className="k-tab-line">
        <TabList className="k-tab-list" aria-label={label}>
          {tabs.map((tab) => (
            <Tab key={tab.id} id={tab.id} className="k-tab">
              {tab.label}
            </Tab>
          ))}
        </TabList>
        {aside === undefined ? null : <div className="k-tab-aside">{aside}</div>}
      </div>
      <TabPanel key={ownPages ? chosen : ''} id={chosen} className="k-tab-panel">
        {children}
      </TabPanel>
    </AriaTabs>
  );
}
