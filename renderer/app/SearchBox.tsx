import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { useCall } from '../api/use-call.ts';
import { useDates } from '../api/use-office.ts';
import { isComposing } from '../ui/composing.ts';
import { SearchField } from '../ui/TextField.tsx';
import { SEARCH_ID } from './commands/overlays.ts';
import { navigation } from './navigation.ts';
import './suggestions.css';
import { useSuggestions, type Suggestion } from './suggestions.tsx';

const SHOWN = 7;

/** The one search box (F3): cases and customers by number, name, telephone digits or words. */
export function SearchBox() {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  // What is looked for: not the half-typed sounds of an input method.
  const [wanted, setWanted] = useState('');
  const [open, setOpen] = useState(false);
  const found = useFound(wanted);

  function leave(): void {
    setOpen(false);
    setText('');
    setWanted('');
  }
  const items = found.items.map((item) => ({
    ...item,
    run: () => {
      leave();
      // What was found has the keys from now on: a letter typed there is not looked for.
      document.getElementById(SEARCH_ID)?.blur();
      item.run();
    },
  }));
  const shown = open && wanted !== '';
  const suggestions = useSuggestions(t('common.frame.searchLabel'), items, shown, found.answered);

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (isComposing(event)) return;
    if (event.key === 'Escape') {
      // The first Esc closes the list, the next one empties the box, and then Esc is the page's again.
      if (shown) setOpen(false);
      else if (text !== '') leave();
      else event.currentTarget.blur();
      event.preventDefault();
      return;
    }
    if (event.key === 'ArrowDown' && !open) setOpen(true);
    suggestions.input.onKeyDown(event);
  }

  return (
    <div role="search" className="k-search-box">
      <SearchField
        {...suggestions.input}
        id={SEARCH_ID}
        label={t('common.frame.searchLabel')}
        placeholder={t('common.frame.searchHint')}
        keys="F3"
        value={text}
        maxLength={400}
        onChange={(event) => {
          setText(event.target.value);
          setOpen(true);
          suggestions.restart();
          if (!(event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing))
            setWanted(event.target.value.trim());
        }}
        onCompositionEnd={(event) => {
          setWanted(event.currentTarget.value.trim());
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          setOpen(false);
        }}
      />
      <div className="k-search-panel" hidden={!shown}>
        {suggestions.list}
        {shown && found.answered && items.length === 0 ? (
          <p className="k-suggestion-none" role="status">
            {t('common.frame.searchNothing', { text: wanted })}
          </p>
        ) : null}
      </div>
    </div>
  );
}

/** What was found, and whether it is the answer to this very text; until then it is that of the text before. */
function useFound(text: string): { readonly items: readonly Suggestion[]; readonly answered: boolean } {
  const { t } = useTranslation();
  const dates = useDates();
  const enabled = text !== '';
  const cases = useCall('ledger.search', { text, limit: SHOWN }, { enabled, keepPrevious: true });
  const customers = useCall('customers.search', { text, limit: SHOWN }, { enabled, keepPrevious: true });
  const caseRows = enabled ? (cases.value?.rows ?? []) : [];
  const customerRows = enabled ? (customers.value?.rows ?? []) : [];

  const items: Suggestion[] = caseRows.map((row, at) => ({
    id: `case-${row.id}`,
    ...(at === 0 ? { heading: t('common.frame.searchCases') } : {}),
    content: (
      <>
        <span className="k-hit-number">{row.number ?? '—'}</span>
        <span className="k-hit-name">{row.customerName}</span>
        <span className="k-hit-text">{[row.product, row.description].filter(Boolean).join('　')}</span>
        <span className="k-option-hint">{dates.show(row.acceptedOn)}</span>
      </>
    ),
    run: () => {
      navigation.open({ name: 'case', id: row.id });
    },
  }));
  if (cases.value?.more) {
    items.push({
      id: 'all-cases',
      content: <span className="k-hit-text">{t('common.frame.searchAllCases', { text })}</span>,
      run: () => {
        navigation.go({ name: 'ledger', view: { text, month: null } });
      },
    });
  }
  for (const [at, row] of customerRows.entries()) {
    items.push({
      id: `customer-${row.id}`,
      ...(at === 0 ? { heading: t('common.frame.searchCustomers') } : {}),
      content: (
        <>
          <span className="k-hit-number">{row.number}</span>
          <span className="k-hit-name">{row.shortName || row.name}</span>
          <span className="k-hit-text">{[row.contactName, row.telephone].filter(Boolean).join('　')}</span>
          {row.openCases > 0 ? (
            <span className="k-option-hint">{t('common.frame.openCasesOf', { count: row.openCases })}</span>
          ) : null}
        </>
      ),
      run: () => {
        navigation.open({ name: 'customer', id: row.id });
      },
    });
  }
  if (customers.value?.more) {
    items.push({
      id: 'all-customers',
      content: <span className="k-hit-text">{t('common.frame.searchAllCustomers', { text })}</span>,
      run: () => {
        navigation.go({ name: 'customers', text });
      },
    });
  }
  const answered = cases.value !== undefined && customers.value !== undefined && !cases.outdated && !customers.outdated;
  return { items, answered };
}
