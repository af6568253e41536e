/*
 * Some characters have the shape of another, more usual one, and in the paper's
 * fonts the same glyph: the radical ⻓ and 长, the sign ∕ and ／. A PDF names only
 * one character for each glyph, and Chromium takes the lowest: copied from the
 * PDF or searched in it, 长 would be a radical. So the fonts on paper are made
 * without these characters (build/cmap.ts), and they are drawn as the usual ones.
 */

/** Radicals of the supplement, each before its character. */
const radicals =
  '⺂乛 ⺃乚 ⺅亻 ⺇𠘨 ⺉刂 ⺋㔾 ⺍𭕄 ⺏尣 ⺐尢 ⺒巳 ⺓幺 ⺔彑 ⺕彐 ⺖忄 ⺘扌 ⺙攵 ⺛旡 ⺞歺 ⺟母 ⺠民 ⺡氵 ⺣灬 ⺤爫 ⺦丬 ' +
  '⺨犭 ⺩𤣩 ⺭礻 ⺮𥫗 ⺯糹 ⺰纟 ⺱罓 ⺳㓁 ⺹耂 ⺺肀 ⺽𦥑 ⺾艹 ⺿艹 ⻀艹 ⻂衤 ⻅见 ⻆角 ⻇𧢲 ⻈讠 ⻉贝 ⻊𧾷 ⻋车 ⻌辶 ⻎辶 ' +
  '⻐钅 ⻑長 ⻒镸 ⻓长 ⻔门 ⻕𨸏 ⻖阝 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻞𩙿 ⻟飠 ⻠饣 ⻡𩠐 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ' +
  '⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀 ⻳龟 ';

/** Signs and rare variants, each before its usual form. */
const signs = '\u2215／ \u2035｀ \u2329〈 \u232a〉 \u301c～ \u2012– \u3ada曶 \u3b35胶 \u3b3a幐 \u3ba3槩';

const pairs = new Map(
  `${radicals}${signs}`
    .trim()
    .split(' ')
    .map((pair): [number, number] => [codePointAt(pair, 0), codePointAt(pair, 1)]),
);
// The Kangxi radicals ⼀–⿕ are compatible with their characters by definition of Unicode.
for (let radical = 0x2f00; radical <= 0x2fd5; radical += 1) {
  pairs.set(radical, codePointAt(String.fromCodePoint(radical).normalize('NFKC'), 0));
}

function codePointAt(text: string, index: number): number {
  return Array.from(text)[index]?.codePointAt(0) ?? 0;
}

/** The characters that are drawn as others, with those others. */
export const drawnAsOthers: ReadonlyMap<number, number> = pairs;

/** The text as it is drawn: the same shapes by their usual characters. */
export function asDrawn(text: string): string {
  let drawn = '';
  for (const character of text) {
    const other = pairs.get(character.codePointAt(0) ?? 0);
    drawn += other === undefined ? character : String.fromCodePoint(other);
  }
  return drawn;
}
