import { expect, test } from 'vitest';

import { nameInitials } from '../../../db/search/initials.ts';

test.each([
  ['臺灣水泥', ['twsn', 'ㄊㄨㄕㄋ']],
  ['台湾水泥', ['twsn', 'ㄊㄨㄕㄋ']],
  ['曾志偉', ['zzw', 'ㄗㄓㄨ']],
  ['單先生', ['sxs', 'ㄕㄒㄕ']],
  ['重慶', ['cq', 'ㄔㄑ']],
  ['雲永遠', ['yyy', 'ㄩㄩㄩ']],
  ['安藤', ['at', 'ㄢㄊ']],
  ['104資訊', ['104zx', '104ㄗㄒ']],
  ['Wells Fargo & Company', ['wfc']],
  ['Citibank', []],
  ['𠮷', []],
])('%s begins with %j', (name, initials) => {
  expect(nameInitials(name)).toEqual(initials);
});
