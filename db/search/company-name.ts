/**
 * Legal forms at the end of a company's name. Latin ones only after a blank or
 * a sign, so that `Zinc` keeps its `inc`.
 */
const chineseForm =
  /(?:股份有限公司|有限責任公司|有限责任公司|有限公司|\(股\)公司|\(股\)|公司|企業社|企业社|株式會社|株式会社)$/u;
const latinForm =
  /[\s,.&]+(?:company|co|limited|ltd|incorporated|inc|corporation|corp|llc|llp|lp|plc|gmbh|ag|pte|pty|bv|kk|n\.?\s?a|s\.?\s?a)$/iu;

/** The name without its legal form: `臺灣水泥股份有限公司` → `臺灣水泥`, `Acme Co., Ltd.` → `Acme`. Never empty for a name that is not. */
export function companyStem(name: string): string {
  let stem = trimmed(name.normalize('NFKC'));
  for (;;) {
    const shorter = trimmed(stem.replace(chineseForm, '').replace(latinForm, ''));
    if (shorter === stem || shorter === '') return stem;
    stem = shorter;
  }
}

function trimmed(text: string): string {
  return text.trim().replace(/[\s,.、。&]+$/u, '');
}
