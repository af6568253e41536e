import type { ReactNode } from 'react';

import type { CaseState } from '../../../electron/contract/cases.ts';

/** A shape for each state, so that the word is not alone and colour is not needed. */
const shapes = {
  filed: <circle cx="6" cy="6" r="4" strokeDasharray="1 1.9" />,
  accepted: <circle cx="6" cy="6" r="4" />,
  'at-station': <rect x="2" y="2" width="8" height="8" />,
  waiting: <circle cx="6" cy="6" r="4" strokeDasharray="3.4 2.9" />,
  decided: (
    <>
      <circle cx="6" cy="6" r="4" />
      <path d="M6 2a4 4 0 0 1 0 8z" fill="currentColor" stroke="none" />
    </>
  ),
  closed: <circle cx="6" cy="6" r="4" fill="currentColor" />,
  'not-established': (
    <>
      <circle cx="6" cy="6" r="4" />
      <path d="m3.4 8.6 5.2-5.2" />
    </>
  ),
  merged: <path d="M2.5 2v2.5c0 2 1.5 3 3.5 3s3.5-1 3.5-3V2M6 7.5V11" />,
  voided: <path d="m2.5 2.5 7 7M9.5 2.5l-7 7" />,
} as const satisfies Readonly<Record<CaseState, ReactNode>>;

export function StateMark({ state }: { readonly state: CaseState }) {
  return (
    <svg
      className="ledger-mark"
      width="12"
      height="12"
      viewBox="0 0 12 12"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      aria-hidden="true"
      focusable="false"
    >
      {shapes[state]}
    </svg>
  );
}
