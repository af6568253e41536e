/** Letters to the customer: kinds, texts, the fields a template may name, and how they are filled in. Pure. */

/** 受理通知, 延期通知, 回覆函. */
export const letterKinds = ['acknowledgement', 'extension', 'reply'] as const;
export type LetterKind = (typeof letterKinds)[number];

/** What stands in a letter, from its top to its foot. */
export const letterParts = ['recipient', 'subject', 'body', 'closing', 'signature', 'enclosures'] as const;
export type LetterPart = (typeof letterParts)[number];
export type LetterTexts = Readonly<Record<LetterPart, string>>;

/** Longest text of each part, in characters. */
export const letterLengths = {
  recipient: 600,
  subject: 300,
  body: 10_000,
  closing: 300,
  signature: 300,
  enclosures: 1_000,
} as const satisfies Readonly<Record<LetterPart, number>>;

/** Only what the customer may know: no cause, share, loss, opinion or grade has a field (002§3 Art.9(10)). */
export const letterFields = [
  'customer',
  'contact',
  'address',
  'number',
  'product',
  'orderNo',
  'lotNo',
  'quantity',
  'description',
  'receivedOn',
  'acceptedOn',
  'dueOn',
  'newDueOn',
  'outcome',
  'today',
  'officeName',
  'handler',
] as const;
export type LetterField = (typeof letterFields)[number];

/** Empty where there is no value. */
export type LetterValues = Readonly<Record<LetterField, string>>;

const named = /\{\{([^{}]*)\}\}/g;
/** `【？處理結果】` */
const gap = /【？([^【】]*)】/g;

export function isLetterField(name: string): name is LetterField {
  return letterFields.some((field) => field === name);
}

/** Names between double braces that are no field, each once, as written. */
export function unknownLetterFields(text: string): readonly string[] {
  const names = Array.from(text.matchAll(named), ([, name = '']) => name.trim());
  return [...new Set(names.filter((name) => !isLetterField(name)))];
}

/** What stands where a value is lacking, to be seen at once. */
export function gapMark(label: string): string {
  return `【？${label}】`;
}

/** What is still to be filled in, in the order of the texts, each once. */
export function gapsIn(texts: LetterTexts): readonly string[] {
  const found = letterParts.flatMap((part) => Array.from(texts[part].matchAll(gap), ([, label = '']) => label));
  return [...new Set(found)];
}

/**
 * Puts the values in place of the fields. One without a value leaves a mark; in the recipient it leaves nothing, and a
 * line in which nothing was filled in goes, for many customers have no contact or address on file. What is no field stays.
 *
 * @param label name of a field in the language of the letter
 */
export function fillLetter(
  texts: LetterTexts,
  values: LetterValues,
  label: (field: LetterField) => string,
): LetterTexts {
  const fill = (text: string): string =>
    text.replace(named, (whole, name: string) => {
      const field = name.trim();
      return isLetterField(field) ? values[field] || gapMark(label(field)) : whole;
    });
  return {
    recipient: fillRecipient(texts.recipient, values, fill),
    subject: fill(texts.subject),
    body: fill(texts.body),
    closing: fill(texts.closing),
    signature: fill(texts.signature),
    enclosures: fill(texts.enclosures),
  };
}

function fillRecipient(text: string, values: LetterValues, fill: (text: string) => string): string {
  const fieldsOf = (line: string): readonly LetterField[] =>
    Array.from(line.matchAll(named), ([, name = '']) => name.trim()).filter(isLetterField);
  const lines = text.split('\n').flatMap((line) => {
    const fields = fieldsOf(line);
    if (fields.length > 0 && fields.every((field) => values[field] === '')) {
      // Nobody to write to is a gap; a lacking address is not.
      return fields.includes('customer') ? [fill(line)] : [];
    }
    const kept = line.replace(named, (whole, name: string) => {
      const field = name.trim();
      return isLetterField(field) && field !== 'customer' ? values[field] : whole;
    });
    return [
      fill(kept)
        .replace(/([\s\u3000])[\s\u3000]+/g, '$1')
        .trim(),
    ];
  });
  return lines.join('\n');
}

/** Lines of a part that has one thing on each: recipient, signature, enclosures. Blank lines say nothing. */
export function letterLines(text: string): string[] {
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
}
