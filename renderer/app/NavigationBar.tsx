import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';

import { classNames } from '../ui/class-names.ts';
import {
  CustomersIcon,
  IntakeIcon,
  LedgerIcon,
  PrintIcon,
  SettingsIcon,
  StatisticsIcon,
  TodayIcon,
} from '../ui/icons.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { navigation, useRoot } from './navigation.ts';
import { roots, type RootName } from './places.ts';
import { useCounts } from './use-counts.ts';

const icons = {
  today: TodayIcon,
  intake: IntakeIcon,
  ledger: LedgerIcon,
  customers: CustomersIcon,
  statistics: StatisticsIcon,
  'print-desk': PrintIcon,
  settings: SettingsIcon,
} as const satisfies Readonly<Record<RootName, ComponentType>>;

/** The seven places, with how much waits in them. */
export function NavigationBar() {
  const { t } = useTranslation();
  const here = useRoot();
  const { pressing, waitingToPrint } = useCounts();
  const counts: Readonly<Partial<Record<RootName, number | undefined>>> = {
    today: pressing,
    'print-desk': waitingToPrint,
  };

  return (
    <nav className="k-nav" aria-label={t('common.frame.places')}>
      <ul>
        {roots.map((name, at) => {
          const Icon = icons[name];
          const count = counts[name];
          return (
            <li key={name}>
              <button
                type="button"
                aria-current={here === name ? 'page' : undefined}
                aria-keyshortcuts={`Control+${at + 1}`}
                onClick={() => {
                  navigation.go({ name });
                }}
              >
                <Icon />
                <span className="k-nav-name">{t(`common.places.${name}`)}</span>
                {count ? (
                  <span className={classNames('k-nav-count', name === 'today' && 'k-nav-late')}>{count}</span>
                ) : (
                  <Kbd keys={`Ctrl+${at + 1}`} />
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
