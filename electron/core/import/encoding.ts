import type { Encoding } from '../../contract/exchange.ts';
import { Refusal } from '../refusal.ts';
import type { SourceFile } from './file.ts';

export interface EncodingCandidate {
  readonly encoding: Encoding;
  /** The bytes say so themselves: a byte order mark, or strict UTF-8. */
  readonly certain: boolean;
  readonly text: string;
}

/**
 * Every encoding in which the bytes can be read, most plausible first: a byte
 * order mark, then strict UTF-8; else Big5 and GB18030, which accept much of each
 * other's bytes and are told apart by how usual the characters are that come
 * out. Refuses with `file-not-text` for a workbook or picture, with `encoding-mismatch` for a text that is broken in each.
 */
export function encodingCandidates({ name, bytes }: SourceFile): readonly [EncodingCandidate, ...EncodingCandidate[]] {
  const [first, ...others] = readableIn(bytes);
  if (first) return [first, ...others];
  if (markedEncoding(bytes) === undefined && bytes.includes(0))
    throw new Refusal('file-not-text', { params: { name } });
  throw new Refusal('encoding-mismatch', { params: { encoding: markedEncoding(bytes) ?? 'UTF-8, Big5, GB18030' } });
}

function readableIn(bytes: Buffer): readonly EncodingCandidate[] {
  const marked = markedEncoding(bytes);
  if (marked) {
    const text = decode(bytes, marked);
    return text === undefined ? [] : [{ encoding: marked, certain: true, text }];
  }
  if (looksLikeUtf16(bytes)) {
    const text = decode(bytes, 'utf-16le');
    return text === undefined ? [] : [{ encoding: 'utf-16le', certain: false, text }];
  }
  // A text of one or more bytes per character holds no zero byte; a workbook, a picture or a program does.
  if (bytes.includes(0)) return [];
  const utf8 = decode(bytes, 'utf-8');
  if (utf8 !== undefined) return [{ encoding: 'utf-8', certain: true, text: utf8 }];

  return (['big5', 'gb18030'] as const)
    .flatMap((encoding) => {
      const text = decode(bytes, encoding);
      return text === undefined ? [] : [{ encoding, certain: false, text, usual: usualShare(text) }];
    })
    .toSorted((a, b) => b.usual - a.usual)
    .map(({ encoding, certain, text }) => ({ encoding, certain, text }));
}

/** The text in the encoding the clerk chose, without its byte order mark; refuses with `encoding-mismatch`. */
export function decodeAs(bytes: Buffer, encoding: Encoding): string {
  const text = decode(bytes, encoding);
  if (text === undefined || text.includes('\0')) throw new Refusal('encoding-mismatch', { params: { encoding } });
  return text;
}

const SAMPLE = 65_536;

/** What the decoder for Big5 makes of single bytes that Big5 does not have, instead of refusing them. */
const strayBytes = /[\u0080-\u009f\uf8f0-\uf8ff]/u;

function decode(bytes: Buffer, encoding: Encoding): string | undefined {
  try {
    // The decoder drops the mark.
    const text = new TextDecoder(encoding, { fatal: true }).decode(littleEndian(bytes, encoding));
    return encoding === 'big5' && strayBytes.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** UTF-16 the other way round (Unicode of old Macintosh programs) is turned. */
function littleEndian(bytes: Buffer, encoding: Encoding): Buffer {
  if (encoding !== 'utf-16le' || bytes[0] !== 0xfe || bytes[1] !== 0xff || bytes.length % 2 !== 0) return bytes;
  return Buffer.from(bytes).swap16();
}

function markedEncoding(bytes: Buffer): Encoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return 'utf-16le';
  return undefined;
}

/** Without a mark: the commas, digits and line ends of a table are every second byte zero. */
function looksLikeUtf16(bytes: Buffer): boolean {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return false;
  const sample = bytes.subarray(0, 4096);
  let high = 0;
  let low = 0;
  for (let at = 0; at + 1 < sample.length; at += 2) {
    if (sample[at] === 0) low += 1;
    if (sample[at + 1] === 0) high += 1;
  }
  return low === 0 && high * 10 > sample.length / 2;
}

/** Characters that every list of customers or complaints is full of, in both scripts. */
const usual = new Set(
  '的一是在不了有人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說產種面而方後多定行學法所民得經十三之進著等部度家電力裡如水化高自二理起小物現實加量都兩體制機當使點從業本去把性好應開它合還因由其些然前外天政四日那社義事平形相全表間樣與關各重新線內數正心反你明看原又麼利比或但質氣第向道命此變條只沒結解問意建月公無系軍很情者最立代想已通並提直題黨程展五果料象員革位入常文總次品式活設及管特件長求老頭基資邊流路級少圖山統接知較將組見計別她手角期根論運農指幾九區強放決西被幹做必戰先回則任取據處隊南給色光門即保治北造百規熱領七海口東導器壓志世金增爭濟階油思術極交受聯什認六共權收證改清己美再採轉更單風切打白教速花帶安場身車例真務具萬每目至達走積示議聲報鬥完類八離華名確才科張信馬節話米整空元況今集溫傳土許步群廣石記需段研界拉林律叫且究觀越織裝影算低持音眾書布復容兒須際商非驗連斷深難近礦千週委素技備半辦青省列習響約支般史感勞便團往酸歷市克何除消構府稱太準精值號率族維劃選標寫存候毛親快效斯院查江型眼王按格養易置派層片始卻專狀育廠京識適屬圓包火住調滿縣局照參紅細引聽該鐵價嚴股份限司台臺北市街號樓電話傳真客戶編號名稱統地址巷弄里鄉鎮村縣負責聯絡郵件備註投訴抱怨退貨換折讓' +
    '这为个国时来们对会发动过说产种后学经进着部电里实两体机当点从业应开还无数样与关内线质气变条没结问间设总长资边级图统较将组见计别论运农几区强决战则据处队给门规热领东导压争济阶术极联认权证单风带场车务万达积议声报斗类离华确张马节话况传许广记织装众书验连断难矿备办习响约劳团历构称准号维划选标写亲养层状厂识适属圆满县参红细听该铁价严楼传户编号称责联络邮备诉货换让',
); // prettier-ignore

/** Which part of the characters beyond ASCII is usual, 0 to 1. */
function usualShare(text: string): number {
  let beyond = 0;
  let known = 0;
  for (const character of text.slice(0, SAMPLE)) {
    if (character < '\u0080') continue;
    beyond += 1;
    if (usual.has(character)) known += 1;
  }
  return beyond === 0 ? 0 : known / beyond;
}
