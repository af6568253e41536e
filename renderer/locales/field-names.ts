import type { Translate } from './translate.ts';
import { exchange } from './zh-TW/exchange.ts';

/** Name of a field of an import; a field this program does not know stands under its own code. */
export function fieldName(field: string, t: Translate): string {
  return isField(field) ? t(`exchange.fields.${field}`) : field;
}

function isField(field: string): field is keyof typeof exchange.fields {
  return Object.hasOwn(exchange.fields, field);
}
