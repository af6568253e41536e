import { useTranslation } from 'react-i18next';

import { useDates, useOffice } from '../api/use-office.ts';
import { Button } from '../ui/Button.tsx';
import { navigation } from './navigation.ts';
import { SearchBox } from './SearchBox.tsx';

/** Seal and name, the one search box, the day and who sits here. */
export function Header() {
  const { t } = useTranslation();
  const { settings } = useOffice();
  const dates = useDates();
  return (
    <header className="k-head">
      <div className="k-brand">
        <span className="k-seal" aria-hidden="true" lang="zh-TW">
          {t('common.sealMark')}
        </span>
        <span className="k-brand-name">{t('common.brand')}</span>
      </div>
      <SearchBox />
      <div className="k-head-end">
        <span className="k-head-day">{dates.showWithWeekday(dates.today)}</span>
        {settings.operator === '' ? (
          <Button
            look="plain"
            small
            onPress={() => {
              navigation.go({ name: 'settings' });
            }}
          >
            {t('common.frame.operatorMissing')}
          </Button>
        ) : (
          <span className="k-head-operator">{t('common.frame.operator', { name: settings.operator })}</span>
        )}
      </div>
    </header>
  );
}
