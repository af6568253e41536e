import { ToggleButton } from 'react-aria-components/ToggleButton';
import { useTranslation } from 'react-i18next';

import { caseState, type CaseState } from '../../../electron/contract/cases.ts';
import type { LedgerView } from '../../../electron/contract/ledger.ts';
import { useLocalized, useOffice } from '../../api/use-office.ts';
import { Button } from '../../ui/Button.tsx';
import { isComposing } from '../../ui/composing.ts';
import { SearchField } from '../../ui/TextField.tsx';
import type { TypedText } from '../../ui/use-typed-text.ts';
import { useNumberName } from '../statistics/number-name.ts';
import { ChoiceFilter } from './ChoiceFilter.tsx';
import { CustomerFilter } from './CustomerFilter.tsx';
import { isNarrowed } from './view.ts';

/** Chips that narrow the ledger; each says what it does, and one takes all of them off. */
export function FilterBar({
  view,
  onView,
  typed,
  onDown,
  onClear,
  onColumns,
  onExport,
  onOverdue,
}: {
  readonly view: LedgerView;
  readonly onView: (view: LedgerView) => void;
  readonly typed: TypedText;
  /** Enter or ↓ in the text: on to the lines that it has left. */
  readonly onDown: () => void;
  readonly onClear: () => void;
  readonly onColumns: () => void;
  readonly onExport: (() => void) | undefined;
  readonly onOverdue: () => void;
}) {
  const { t } = useTranslation();
  const { policy } = useOffice();
  const localized = useLocalized();
  const numberName = useNumberName();

  return (
    <div className="ledger-filters" role="group" aria-label={t('ledger.page.filters')}>
      {view.behind ? (
        <ToggleButton
          className="ledger-chip"
          isSelected
          onChange={() => {
            const { behind: _behind, ...rest } = view;
            onView(rest);
          }}
        >
          {numberName(view.behind)}
        </ToggleButton>
      ) : null}
      <ToggleButton
        className="ledger-chip"
        isSelected={view.openOnly}
        onChange={(openOnly) => {
          onView({ ...view, openOnly });
        }}
      >
        {t('ledger.filters.open')}
      </ToggleButton>
      <ToggleButton
        className="ledger-chip"
        isSelected={view.lateOnly}
        onChange={(lateOnly) => {
          onView({ ...view, lateOnly });
        }}
      >
        {t('ledger.filters.late')}
      </ToggleButton>
      <ChoiceFilter
        name={t('ledger.filters.states')}
        choices={caseState.options.map((state) => ({ value: state, label: t(`cases.states.${state}`) }))}
        chosen={view.states}
        onChange={(states) => {
          onView({ ...view, states: caseState.options.filter((state: CaseState) => states.includes(state)) });
        }}
      />
      <ChoiceFilter
        name={t('ledger.filters.types')}
        choices={policy.types.map(({ code, label }) => ({ value: code, label: localized(label) }))}
        chosen={view.types}
        onChange={(types) => {
          onView({ ...view, types: [...types] });
        }}
      />
      <ChoiceFilter
        name={t('ledger.filters.units')}
        choices={policy.units.map(({ code, label }) => ({ value: code, label: localized(label) }))}
        chosen={view.units}
        onChange={(units) => {
          onView({ ...view, units: [...units] });
        }}
      />
      <ChoiceFilter
        name={t('ledger.filters.channels')}
        choices={policy.channels.map(({ code, label }) => ({ value: code, label: localized(label) }))}
        chosen={view.channels}
        onChange={(channels) => {
          onView({ ...view, channels: [...channels] });
        }}
      />
      <ChoiceFilter
        name={t('ledger.filters.outcomes')}
        choices={policy.outcomes.map(({ code, label }) => ({ value: code, label: localized(label) }))}
        chosen={view.outcomes}
        onChange={(outcomes) => {
          onView({ ...view, outcomes: [...outcomes] });
        }}
      />
      <CustomerFilter
        customerId={view.customerId}
        onChange={(customerId) => {
          onView({ ...view, customerId });
        }}
      />
      <SearchField
        className="ledger-text"
        label={t('ledger.page.text')}
        placeholder={t('ledger.page.textHint')}
        keys="Ctrl+F"
        maxLength={400}
        {...typed.input}
        onKeyDown={(event) => {
          if ((event.key !== 'Enter' && event.key !== 'ArrowDown') || isComposing(event)) return;
          event.preventDefault();
          typed.put(event.currentTarget.value);
          onDown();
        }}
      />
      {isNarrowed(view) ? (
        <Button look="plain" small onPress={onClear}>
          {t('ledger.page.clear')}
        </Button>
      ) : null}
      <div className="ledger-filters-end">
        {view.lateOnly ? (
          <Button look="plain" small onPress={onOverdue}>
            {t('sheets.dialog.act')}…
          </Button>
        ) : null}
        <Button look="plain" small onPress={onColumns}>
          {t('ledger.page.columns.title')}…
        </Button>
        {onExport === undefined ? null : (
          <Button look="plain" small onPress={onExport}>
            {t('ledger.page.exports.act')}…
          </Button>
        )}
      </div>
    </div>
  );
}
