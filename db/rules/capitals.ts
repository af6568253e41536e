/**
 * Amounts of money in words, as they stand on certificates and vouchers so that no digit can be added: 壹佰貳拾參元整.
 * Mainland wording after 支付结算办法, annex 1 (正确填写票据和结算凭证的基本规定): after 元 without 角 or 分 comes 整, after 角 it may,
 * and does here because nothing can be added then, after 分 never. Taiwan writes the same in Traditional characters.
 */

export type CapitalsLocale = 'zh-TW' | 'zh-CN' | 'en';

interface Characters {
  readonly digits: string;
  /** Ten, hundred, thousand. */
  readonly places: readonly string[];
  /** Myriads: ten thousand, hundred million, million million. */
  readonly myriads: readonly string[];
  readonly unit: string;
  readonly tenth: string;
  readonly hundredth: string;
  readonly whole: string;
}

const traditional: Characters = {
  digits: '零壹貳參肆伍陸柒捌玖',
  places: ['', '拾', '佰', '仟'],
  myriads: ['', '萬', '億', '兆'],
  unit: '元',
  tenth: '角',
  hundredth: '分',
  whole: '整',
};

/** Counted on in 亿, without 兆, which is a million on the mainland: 壹万贰仟亿, and 壹万亿 where no 亿 follow. */
const simplified: Characters = {
  digits: '零壹贰叁肆伍陆柒捌玖',
  places: ['', '拾', '佰', '仟'],
  myriads: ['', '万', '亿', '万'],
  unit: '元',
  tenth: '角',
  hundredth: '分',
  whole: '整',
};

/**
 * @param minor hundredths of a currency unit: 12300 is 壹佰貳拾參元整.
 * @throws RangeError for what is negative, not whole, or above the safe integers: nobody writes such a certificate.
 */
export function amountInCapitals(minor: number, locale: CapitalsLocale): string {
  if (!Number.isSafeInteger(minor) || minor < 0) throw new RangeError(`${minor} is no amount in hundredths`);
  const whole = Math.floor(minor / 100);
  const cents = minor % 100;
  if (locale === 'en') return inEnglish(whole, cents);
  return inChinese(whole, cents, locale === 'zh-TW' ? traditional : simplified);
}

function inChinese(whole: number, cents: number, characters: Characters): string {
  const { digits, unit, tenth, hundredth, whole: end } = characters;
  const zero = digits.charAt(0);
  if (whole === 0 && cents === 0) return `${zero}${unit}${end}`;
  const tenths = Math.floor(cents / 10);
  const hundredths = cents % 10;
  const units = whole === 0 ? '' : `${wholeInChinese(whole, characters)}${unit}`;
  if (cents === 0) return `${units}${end}`;
  // A missing 角 before 分 is said; so is a unit place of zero before 角: 壹仟陸佰捌拾元零參角.
  const gap = tenths === 0 || (whole !== 0 && whole % 10 === 0) ? zero : '';
  const tenthPart = tenths === 0 ? '' : `${digits.charAt(tenths)}${tenth}`;
  const hundredthPart = hundredths === 0 ? end : `${digits.charAt(hundredths)}${hundredth}`;
  return `${units}${gap}${tenthPart}${hundredthPart}`;
}

function wholeInChinese(whole: number, { digits, places, myriads }: Characters): string {
  const groups = groupsOf(whole, 10_000);
  let text = '';
  let gap = false;
  for (let index = groups.length - 1; index >= 0; index -= 1) {
    const group = groups[index] ?? 0;
    if (group === 0) {
      gap = true;
      continue;
    }
    // One 零 for any run of zeros inside: before a group below a thousand, and for groups that are left out.
    if (text !== '' && (gap || group < 1000)) text += digits.charAt(0);
    const myriad =
      index === 3 && groups[2] === 0 && myriads[3] === myriads[1] ? `${myriads[1]}${myriads[2]}` : myriads[index];
    text += `${groupInChinese(group, digits, places)}${myriad ?? ''}`;
    // 壹拾萬零伍仟: zeros at the end of a group need no 零 where the next has its thousands.
    gap = false;
  }
  return text;
}

function groupInChinese(group: number, digits: string, places: readonly string[]): string {
  let text = '';
  let gap = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(group / 10 ** place) % 10;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    if (gap) text += digits.charAt(0);
    gap = false;
    text += `${digits.charAt(digit)}${places[place] ?? ''}`;
  }
  return text;
}

/** Lowest group first. */
function groupsOf(whole: number, size: number): number[] {
  const groups: number[] = [];
  for (let rest = whole; rest > 0; rest = Math.floor(rest / size)) groups.push(rest % size);
  return groups;
}

const small = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
] as const;
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'] as const;
const thousands = ['', ' thousand', ' million', ' billion', ' trillion'] as const;

/** `One hundred and twenty-three only`, `Five and 05/100 only`: as cheques are written. */
function inEnglish(whole: number, cents: number): string {
  const words = whole === 0 ? small[0] : wholeInEnglish(whole);
  const part = cents === 0 ? '' : ` and ${String(cents).padStart(2, '0')}/100`;
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${part} only`;
}

function wholeInEnglish(whole: number): string {
  const groups = groupsOf(whole, 1000);
  const parts: string[] = [];
  for (let index = groups.length - 1; index >= 0; index -= 1) {
    const group = groups[index] ?? 0;
    if (group === 0) continue;
    const link = index === 0 && group < 100 && parts.length > 0 ? 'and ' : '';
    parts.push(`${link}${groupInEnglish(group)}${thousands[index] ?? ''}`);
  }
  return parts.join(' ');
}

function groupInEnglish(group: number): string {
  const hundreds = Math.floor(group / 100);
  const rest = group % 100;
  const head = hundreds === 0 ? '' : `${small[hundreds] ?? ''} hundred`;
  if (rest === 0) return head;
  const tail =
    rest < 20
      ? (small[rest] ?? '')
      : `${tens[Math.floor(rest / 10)] ?? ''}${rest % 10 === 0 ? '' : `-${small[rest % 10] ?? ''}`}`;
  return head === '' ? tail : `${head} and ${tail}`;
}
