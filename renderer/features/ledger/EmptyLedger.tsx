import { useTranslation } from 'react-i18next';

import { runCommand } from '../../app/commands/context.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyPage } from '../../ui/Page.tsx';

/** Says why there is no line, and what to do first. */
export function EmptyLedger({
  first,
  narrowed,
  onClear,
}: {
  /** There is no case at all. */
  readonly first: boolean;
  readonly narrowed: boolean;
  readonly onClear: () => void;
}) {
  const { t } = useTranslation();
  if (narrowed) {
    return (
      <EmptyPage
        title={t('ledger.page.noneTitle')}
        action={<Button onPress={onClear}>{t('ledger.page.clear')}</Button>}
      >
        {t('ledger.page.noneText')}
      </EmptyPage>
    );
  }
  const newComplaint = (
    <Button
      look="primary"
      keys="F2"
      onPress={() => {
        runCommand('complaint.new');
      }}
    >
      {t('ledger.page.emptyAction')}
    </Button>
  );
  if (!first) return <EmptyPage title={t('ledger.page.monthTitle')} action={newComplaint} />;
  return (
    <EmptyPage
      title={t('ledger.page.emptyTitle')}
      action={
        <span className="ledger-empty-actions">
          {newComplaint}
          <Button
            onPress={() => {
              runCommand('import.cases');
            }}
          >
            {t('ledger.page.emptyImport')}
          </Button>
        </span>
      }
    >
      {t('ledger.page.emptyText')}
    </EmptyPage>
  );
}
