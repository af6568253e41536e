// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';

import { FormsPage } from '../../../renderer/features/forms/FormsPage.tsx';
import { NoticeRegion } from '../../../renderer/ui/NoticeRegion.tsx';
import { testOffice } from '../../support/office.ts';
import { drawInWindow } from './support/window.tsx';

afterEach(cleanup);

function type(field: HTMLElement, value: string): void {
  fireEvent.input(field, { target: { value } });
}

const box = (name: RegExp) => screen.findByRole<HTMLTextAreaElement>('textbox', { name });

describe('what is typed is there again', () => {
  test('in a paper without a case, which the list names until it is issued', async () => {
    const office = await testOffice();
    const page = (
      <>
        <FormsPage />
        <NoticeRegion />
      </>
    );
    await drawInWindow(page, { test: office });
    fireEvent.click(await screen.findByRole('button', { name: /開立表單（不屬於案件）/ }));
    fireEvent.click(await screen.findByRole('radio', { name: '訪問報告' }));
    fireEvent.click(screen.getByRole('button', { name: /填寫/ }));
    type(await box(/^客戶名稱/), '甲乙電子');
    cleanup();
    await waitFor(async () => {
      expect((await office.do('paperDrafts.list', {})).drafts).toHaveLength(1);
    });

    await drawInWindow(page, { test: office });
    const list = within(await screen.findByRole('list', { name: '填了還沒有開立' }));
    fireEvent.click(list.getByRole('button', { name: '訪問報告' }));
    expect((await box(/^客戶名稱/)).value).toBe('甲乙電子');
    fireEvent.click(screen.getByRole('button', { name: '不要，重新填' }));
    await waitFor(async () => {
      expect((await box(/^客戶名稱/)).value).toBe('');
    });
    expect((await office.do('paperDrafts.list', {})).drafts).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: '取消' }));
    fireEvent.click(await screen.findByRole('button', { name: /復原/ }));
    await waitFor(async () => {
      expect((await office.do('paperDrafts.list', {})).drafts[0]?.typed.fields['customerName']).toBe('甲乙電子');
    });
  });
});
