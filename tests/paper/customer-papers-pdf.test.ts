import { expect, test } from 'vitest';

import { digitsOf, markedPapers } from '../support/customer-papers.ts';
import { openPaperPage } from './support/paper-page.ts';
import { readPdf } from './support/pdf-text.ts';

test('nothing internal can be read in the PDF of any paper that the customer gets', { timeout: 180_000 }, async () => {
  const { marked, papers, inside } = await markedPapers();
  const paper = await openPaperPage();
  try {
    for (const document of papers) {
      const { bytes } = await paper.pdf([document]);
      const text = digitsOf((await readPdf(bytes)).map((page) => page.text).join(''));
      expect(text.length).toBeGreaterThan(40);
      const found = marked.filter(({ digits }) => text.includes(digits)).map(({ field }) => field);
      expect(found, `${document.kind} ${document.title} in ${document.locale}`).toEqual([]);
      expect(text).not.toContain('機密');
    }
    const own = digitsOf((await readPdf((await paper.pdf([inside])).bytes)).map((page) => page.text).join(''));
    expect(own).toContain('機密');
  } finally {
    await paper.close();
  }
});
