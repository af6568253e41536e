import type { Locale } from '../../electron/contract/shapes.ts';

/** Each language by its own name: who cannot read the others finds it too. */
export const languages: readonly { readonly value: Locale; readonly label: string; readonly lang: Locale }[] = [
  { value: 'zh-TW', label: '繁體中文', lang: 'zh-TW' },
  { value: 'zh-CN', label: '简体中文', lang: 'zh-CN' },
  { value: 'en', label: 'English', lang: 'en' },
];
