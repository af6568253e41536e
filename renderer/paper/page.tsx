import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';

import type { PrintDocument } from '../../electron/contract/paper.ts';

const place = document.getElementById('root');
if (!place) throw new Error('paper.html has no root');
const root = createRoot(place);

async function render(documents: readonly PrintDocument[]): Promise<{ pages: number }> {
  flushSync(() => {
    root.render(documents.map((document, index) => <h1 key={index}>{document.title}</h1>));
  });
  await document.fonts.ready;
  return { pages: documents.length };
}

Object.assign(window, { kesuPaper: { render } });
