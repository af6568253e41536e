/** The pages of a working day besides the first two, in one file of the program: read in as soon as the window stands. */
export { CasePage } from '../features/case/CasePage.tsx';
export { CopiesPage } from '../features/copies/CopiesPage.tsx';
export { ScanPage } from '../features/copies/ScanPage.tsx';
export { CustomerPage } from '../features/customers/CustomerPage.tsx';
export { CustomersPage } from '../features/customers/CustomersPage.tsx';
export { FollowUpsPage } from '../features/follow-ups/FollowUpsPage.tsx';
export { FormsPage } from '../features/forms/FormsPage.tsx';
export { IntakePage } from '../features/intake/IntakePage.tsx';
export { ProofPage } from '../features/ledger/ProofPage.tsx';
export { PrintDeskPage } from '../features/print-desk/PrintDeskPage.tsx';
export { SettingsPage } from '../features/settings/SettingsPage.tsx';
export { SlipsPage } from '../features/slips/SlipsPage.tsx';
export { TodayListPage } from '../features/today/TodayListPage.tsx';
