/**
 * The letters Kesu comes with. They confirm, tell a day and pass a decision on; none admits, promises or explains more
 * than was decided (002§3 Art.9(10)). The office changes them as it likes. Pure.
 */
import type { LetterKind, LetterTexts } from './letter-text.ts';
import type { LocaleCode } from './policy.ts';

export interface ShippedLetter {
  readonly code: string;
  readonly kind: LetterKind;
  readonly texts: Readonly<Record<LocaleCode, LetterTexts>>;
}

const recipient = {
  'zh-TW': '{{address}}\n{{customer}}　{{contact}}　台鑒',
  'zh-CN': '{{address}}\n{{customer}}　{{contact}}：',
  en: '{{customer}}\n{{contact}}\n{{address}}',
} as const;
const closing = { 'zh-TW': '敬祝\n商祺', 'zh-CN': '此致\n敬礼', en: 'Yours faithfully,' } as const;

function letter(locale: LocaleCode, subject: string, ...paragraphs: readonly string[]): LetterTexts {
  return {
    recipient: recipient[locale],
    subject,
    body: paragraphs.join('\n'),
    closing: closing[locale],
    signature: '{{officeName}}',
    enclosures: '',
  };
}

export const shippedLetters: readonly ShippedLetter[] = [
  {
    code: 'acknowledgement',
    kind: 'acknowledgement',
    texts: {
      'zh-TW': letter(
        'zh-TW',
        '有關您反映「{{product}}」一案，我們已受理',
        '感謝您的來函與指教。您於 {{receivedOn}} 反映的事項，我們已於 {{acceptedOn}} 受理，案號 {{number}}。',
        '我們正依程序調查，預定於 {{dueOn}} 前答覆您處理結果。查詢時，請告知上述案號。',
      ),
      'zh-CN': letter(
        'zh-CN',
        '关于您反映“{{product}}”一事，我们已受理',
        '您好！感谢您的来函与指教。您于 {{receivedOn}} 反映的事项，我们已于 {{acceptedOn}} 受理，案号 {{number}}。',
        '我们正按程序调查，预计于 {{dueOn}} 前答复您处理结果。查询时，请告知上述案号。',
      ),
      en: letter(
        'en',
        'Your complaint about {{product}}: received, case {{number}}',
        'Dear Sir or Madam,',
        'Thank you for writing to us. We received your complaint on {{receivedOn}} and accepted it on {{acceptedOn}} under case number {{number}}.',
        'We are looking into the matter and expect to tell you the result by {{dueOn}}. Please give the case number when you contact us.',
      ),
    },
  },
  {
    code: 'extension',
    kind: 'extension',
    texts: {
      'zh-TW': letter(
        'zh-TW',
        '有關案號 {{number}}「{{product}}」一案，答覆日期延後通知',
        '您於 {{receivedOn}} 反映的事項，案號 {{number}}，原預定於 {{dueOn}} 前答覆。',
        '因調查尚需時間，答覆日期延至 {{newDueOn}}。造成不便，敬請見諒；如有進展，我們會儘早告知。',
      ),
      'zh-CN': letter(
        'zh-CN',
        '关于案号 {{number}}“{{product}}”一事，答复日期延后通知',
        '您好！您于 {{receivedOn}} 反映的事项，案号 {{number}}，原预计于 {{dueOn}} 前答复。',
        '因调查尚需时间，答复日期延至 {{newDueOn}}。给您带来不便，敬请谅解；如有进展，我们会尽早告知。',
      ),
      en: letter(
        'en',
        'Case {{number}}, {{product}}: later date of our answer',
        'Dear Sir or Madam,',
        'You wrote to us on {{receivedOn}}. We said that we would answer case {{number}} by {{dueOn}}.',
        'The inquiry needs more time. You will have our answer by {{newDueOn}}, and earlier if we can. We are sorry for the delay.',
      ),
    },
  },
  {
    code: 'reply',
    kind: 'reply',
    texts: {
      'zh-TW': letter(
        'zh-TW',
        '有關案號 {{number}}「{{product}}」一案，處理結果',
        '您於 {{receivedOn}} 反映的事項，案號 {{number}}，經調查後，處理結果如下：',
        '{{outcome}}',
        '後續手續將由承辦人與您聯繫。如有疑問，請告知案號洽詢。',
      ),
      'zh-CN': letter(
        'zh-CN',
        '关于案号 {{number}}“{{product}}”一事，处理结果',
        '您好！您于 {{receivedOn}} 反映的事项，案号 {{number}}，经调查后，处理结果如下：',
        '{{outcome}}',
        '后续手续将由承办人与您联系。如有疑问，请告知案号咨询。',
      ),
      en: letter(
        'en',
        'Case {{number}}, {{product}}: result',
        'Dear Sir or Madam,',
        'You wrote to us on {{receivedOn}}. We have looked into case {{number}}, and the result is:',
        '{{outcome}}',
        'We will contact you about the next steps. Please give the case number if you have questions.',
      ),
    },
  },
];

export function shippedLetter(code: string): ShippedLetter | undefined {
  return shippedLetters.find((one) => one.code === code);
}
