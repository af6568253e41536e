import { createRoot } from 'react-dom/client';

import '../ui/tokens.css';
import '../ui/reset.css';
import { createCache, followOffice, showAsking } from '../api/cache.ts';
import { offerBundledFonts } from '../ui/fonts.ts';
import { App } from './App.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

offerBundledFonts();
const cache = createCache();
followOffice(cache);
showAsking(cache, document.documentElement);
createRoot(root).render(<App cache={cache} />);
