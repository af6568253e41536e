import { lazy, type ReactNode } from 'react';

import { CasePage } from '../features/case/CasePage.tsx';
import { CopiesPage } from '../features/copies/CopiesPage.tsx';
import { ScanPage } from '../features/copies/ScanPage.tsx';
import { CustomerPage } from '../features/customers/CustomerPage.tsx';
import { CustomersPage } from '../features/customers/CustomersPage.tsx';
import { IntakePage } from '../features/intake/IntakePage.tsx';
import { LedgerPage } from '../features/ledger/LedgerPage.tsx';
import { ProofPage } from '../features/ledger/ProofPage.tsx';
import type { PrintSubject } from '../features/print-desk/subjects.ts';
import { PrintDeskPage } from '../features/print-desk/PrintDeskPage.tsx';
import { FormsPage } from '../features/forms/FormsPage.tsx';
import { FollowUpsPage } from '../features/follow-ups/FollowUpsPage.tsx';
import { SettingsPage } from '../features/settings/SettingsPage.tsx';
import { SlipsPage } from '../features/slips/SlipsPage.tsx';
import { TodayListPage } from '../features/today/TodayListPage.tsx';
import { TodayPage } from '../features/today/TodayPage.tsx';
import type { Place } from './places.ts';

// Charts, the import wizard, the policy and the printers are heavy or rare: they are read in when they are first needed.
const StatisticsPage = lazy(async () => ({
  default: (await import('../features/statistics/StatisticsPage.tsx')).StatisticsPage,
}));
const PolicyPage = lazy(async () => ({
  default: (await import('../features/settings/policy/PolicyPage.tsx')).PolicyPage,
}));
const LetterPage = lazy(async () => ({ default: (await import('../features/letters/LetterPage.tsx')).LetterPage }));
const LetterSetupPage = lazy(async () => ({
  default: (await import('../features/letters/LetterSetupPage.tsx')).LetterSetupPage,
}));
const PrintersPage = lazy(async () => ({
  default: (await import('../features/settings/printers/PrintersPage.tsx')).PrintersPage,
}));
const ImportPage = lazy(async () => ({ default: (await import('../features/exchange/ImportPage.tsx')).ImportPage }));

/** The page that shows a place. */
export function pageOf(place: Place): ReactNode {
  switch (place.name) {
    case 'today':
      return <TodayPage />;
    case 'today-list':
      return <TodayListPage list={place.list} />;
    case 'intake':
      return <IntakePage draftId={place.draftId} customerId={place.customerId} />;
    case 'ledger':
      return <LedgerPage door={place.view} />;
    case 'case':
      return <CasePage id={place.id} among={place.among} field={place.field} />;
    case 'proof':
      return <ProofPage />;
    case 'customers':
      return <CustomersPage text={place.text} />;
    case 'customer':
      return <CustomerPage id={place.id} draftId={place.draftId} />;
    case 'statistics':
      return <StatisticsPage month={place.month} />;
    case 'print-desk':
      return <PrintDeskPage of={printSubject(place)} />;
    case 'forms':
      return <FormsPage state={place.state} change={place.change} field={place.field} />;
    case 'slips':
      return <SlipsPage tab={place.tab} />;
    case 'follow-ups':
      return <FollowUpsPage />;
    case 'copies':
      return <CopiesPage show={place.show} />;
    case 'scans':
      return <ScanPage />;
    case 'letters':
      return <LetterPage caseId={place.caseId} letterId={place.letterId} field={place.field} />;
    case 'letter-setup':
      return <LetterSetupPage />;
    case 'import':
      return <ImportPage kind={place.kind} />;
    case 'policy':
      return <PolicyPage />;
    case 'printers':
      return <PrintersPage />;
    case 'settings':
      return <SettingsPage ask={place.ask} field={place.field} />;
  }
}

function printSubject({
  caseId,
  slipId,
  followUpId,
  formId,
}: Extract<Place, { name: 'print-desk' }>): PrintSubject | undefined {
  if (slipId !== undefined) return { slipId };
  if (followUpId !== undefined) return { followUpId };
  if (formId !== undefined) return { formId };
  return caseId === undefined ? undefined : { caseId };
}
