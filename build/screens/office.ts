import type { Page } from 'playwright-core';

import type { CallInput, CallName, CallOutput } from '../../electron/contract/calls.ts';
import type { CallError } from '../../electron/contract/errors.ts';
import type { Locale } from '../../electron/contract/shapes.ts';

/** The office behind a window that is being photographed; every call goes through the window's own bridge. */
export interface Office {
  call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>>;
}

type Answer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: CallError };

export function officeBehind(page: Page): Office {
  return {
    async call<Name extends CallName>(name: Name, input: CallInput<Name>) {
      const answer = await page.evaluate(
        ([asked, given]) =>
          (globalThis as unknown as { kesu: { call(name: string, input: unknown): Promise<Answer> } }).kesu.call(
            asked,
            given,
          ),
        [name, input] as const,
      );
      if (!answer.ok) throw new Error(`${name} was refused: ${JSON.stringify(answer.error)}`);
      // The dispatcher has checked the value against the contract.
      return answer.value as CallOutput<Name>;
    },
  };
}

/** Answers the first-run page as a clerk of the sample office would. */
export async function setUpOffice({ call }: Office, locale: Locale, policy: 'p1' | 'p2' = 'p2'): Promise<void> {
  await call('office.setUp', {
    officeName: '範例精密工業股份有限公司',
    operator: '王小明',
    locale,
    policy,
    yearStyle: 'western',
  });
}
