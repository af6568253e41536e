import type { TFunction } from 'i18next';

import type { ImportKind } from '../../../electron/contract/exchange.ts';
import { wizard } from '../../locales/zh-TW/import-wizard.ts';

const names = wizard.fields;

/** Name of a field of an import; a field this window does not know stands under its own code. */
export function fieldName(kind: ImportKind, field: string, t: TFunction): string {
  if (kind === 'customers')
    return isKey(names.customers, field) ? t(`exchange.wizard.fields.customers.${field}`) : field;
  return isKey(names.cases, field) ? t(`exchange.wizard.fields.cases.${field}`) : field;
}

function isKey<Texts extends object>(texts: Texts, key: string): key is keyof Texts & string {
  return Object.hasOwn(texts, key);
}
