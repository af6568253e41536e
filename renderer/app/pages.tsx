import type { ReactNode } from 'react';

import { LedgerPage } from '../features/ledger/LedgerPage.tsx';
import type { PrintSubject } from '../features/print-desk/subjects.ts';
import { TodayPage } from '../features/today/TodayPage.tsx';
import { pageFile } from './page-files.tsx';
import type { Place } from './places.ts';

// The window opens with Today and the ledger; all else would only keep it from standing there.
const everyday = pageFile(() => import('./everyday-pages.ts'));
const CasePage = everyday.page((pages) => pages.CasePage);
const CopiesPage = everyday.page((pages) => pages.CopiesPage);
const CustomerPage = everyday.page((pages) => pages.CustomerPage);
const CustomersPage = everyday.page((pages) => pages.CustomersPage);
const FollowUpsPage = everyday.page((pages) => pages.FollowUpsPage);
const FormsPage = everyday.page((pages) => pages.FormsPage);
const IntakePage = everyday.page((pages) => pages.IntakePage);
const PrintDeskPage = everyday.page((pages) => pages.PrintDeskPage);
const ProofPage = everyday.page((pages) => pages.ProofPage);
const ScanPage = everyday.page((pages) => pages.ScanPage);
const SettingsPage = everyday.page((pages) => pages.SettingsPage);
const SlipsPage = everyday.page((pages) => pages.SlipsPage);
const TodayListPage = everyday.page((pages) => pages.TodayListPage);

/** Called when the window stands: F2 pressed next finds its page. */
export const readEverydayPages = everyday.read;

// Charts, the import wizard, the policy, letters and the printers are heavy or rare: read in when they are first needed.
const ImportPage = pageFile(() => import('../features/exchange/ImportPage.tsx')).page((file) => file.ImportPage);
const LetterPage = pageFile(() => import('../features/letters/LetterPage.tsx')).page((file) => file.LetterPage);
const LetterSetupPage = pageFile(() => import('../features/letters/LetterSetupPage.tsx')).page(
  (file) => file.LetterSetupPage,
);
const PolicyPage = pageFile(() => import('../features/settings/policy/PolicyPage.tsx')).page((file) => file.PolicyPage);
const PrintersPage = pageFile(() => import('../features/settings/printers/PrintersPage.tsx')).page(
  (file) => file.PrintersPage,
);
const StatisticsPage = pageFile(() => import('../features/statistics/StatisticsPage.tsx')).page(
  (file) => file.StatisticsPage,
);

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
