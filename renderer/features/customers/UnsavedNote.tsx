import { useTranslation } from 'react-i18next';

import { formatMoment } from '../../../db/rules/moments.ts';
import type { CustomerForm } from '../../../electron/contract/customers.ts';
import { useDateStyle } from '../../api/use-office.ts';
import { Button } from '../../ui/Button.tsx';
import { InfoIcon, WarningIcon } from '../../ui/icons.tsx';
import type { CustomerEditing } from './use-customer-form.ts';

/** What the clerk should know of unsaved content before going on with it: when it was typed, or that the file is another one now. */
export function UnsavedNote({
  editing,
  onDiscard,
}: {
  readonly editing: CustomerEditing;
  readonly onDiscard: () => void;
}) {
  const { t } = useTranslation();
  const style = useDateStyle();
  const { elsewhere, broughtBack } = editing;
  if (elsewhere === undefined && broughtBack === undefined) return null;
  const nameOf = (field: keyof CustomerForm): string =>
    field === 'contacts' ? t('customers.page.file.contacts') : t(`customers.page.fields.${field}`);

  return (
    <div className="customers-kept" role={elsewhere ? 'alert' : 'status'}>
      {elsewhere ? <WarningIcon /> : <InfoIcon />}
      <span>
        {elsewhere
          ? t('customers.page.file.elsewhere', { fields: elsewhere.map(nameOf).join(t('common.listSeparator')) })
          : t('customers.page.file.kept', { time: formatMoment(broughtBack ?? '', style) })}
      </span>
      <Button
        small
        onPress={() => {
          if (elsewhere) editing.keepMine();
          else editing.goOn();
          editing.form.setFocus('name');
        }}
      >
        {t(elsewhere ? 'customers.page.file.keepMine' : 'customers.page.goOn')}
      </Button>
      <Button small look="plain" onPress={onDiscard}>
        {t('customers.page.file.throwAway')}
      </Button>
    </div>
  );
}
