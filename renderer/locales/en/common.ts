import type { TextsLike } from '../texts.ts';
import type { common as original } from '../zh-TW/common.ts';

export const common = {
  appName: 'Kesu Complaint Ledger',
  save: 'Save',
  cancel: 'Cancel',
  close: 'Close',
  back: 'Back',
  yes: 'Yes',
  no: 'No',
  all: 'All',
  none: 'None',
  more: 'More',
  undo: 'Undo',
  search: 'Search',
  loading: 'Loading',
} satisfies TextsLike<typeof original>;
