import { describe, expect, it } from 'vitest';

import { amountInCapitals } from '../../../db/rules/capitals.ts';

describe('an amount in capitals', () => {
  it.each([
    [12_300, '壹佰貳拾參元整', '壹佰贰拾叁元整', 'One hundred and twenty-three only'],
    [0, '零元整', '零元整', 'Zero only'],
    [5, '零伍分', '零伍分', 'Zero and 05/100 only'],
    [50, '伍角整', '伍角整', 'Zero and 50/100 only'],
    [55, '伍角伍分', '伍角伍分', 'Zero and 55/100 only'],
    [100, '壹元整', '壹元整', 'One only'],
    [105, '壹元零伍分', '壹元零伍分', 'One and 05/100 only'],
    [150, '壹元伍角整', '壹元伍角整', 'One and 50/100 only'],
    [1_000, '壹拾元整', '壹拾元整', 'Ten only'],
    [1_030, '壹拾元零參角整', '壹拾元零叁角整', 'Ten and 30/100 only'],
    [1_900, '壹拾玖元整', '壹拾玖元整', 'Nineteen only'],
    [2_000, '貳拾元整', '贰拾元整', 'Twenty only'],
    [10_100, '壹佰零壹元整', '壹佰零壹元整', 'One hundred and one only'],
    [11_000, '壹佰壹拾元整', '壹佰壹拾元整', 'One hundred and ten only'],
    [100_100, '壹仟零壹元整', '壹仟零壹元整', 'One thousand and one only'],
    [101_000, '壹仟零壹拾元整', '壹仟零壹拾元整', 'One thousand and ten only'],
    [110_100, '壹仟壹佰零壹元整', '壹仟壹佰零壹元整', 'One thousand one hundred and one only'],
    [140_950, '壹仟肆佰零玖元伍角整', '壹仟肆佰零玖元伍角整', 'One thousand four hundred and nine and 50/100 only'],
    [
      168_032,
      '壹仟陸佰捌拾元零參角貳分',
      '壹仟陆佰捌拾元零叁角贰分',
      'One thousand six hundred and eighty and 32/100 only',
    ],
    [1_000_000, '壹萬元整', '壹万元整', 'Ten thousand only'],
    [1_000_500, '壹萬零伍元整', '壹万零伍元整', 'Ten thousand and five only'],
    [1_050_000, '壹萬零伍佰元整', '壹万零伍佰元整', 'Ten thousand five hundred only'],
    [10_500_000, '壹拾萬伍仟元整', '壹拾万伍仟元整', 'One hundred and five thousand only'],
    [10_050_000, '壹拾萬零伍佰元整', '壹拾万零伍佰元整', 'One hundred thousand five hundred only'],
    [10_700_053, '壹拾萬柒仟元零伍角參分', '壹拾万柒仟元零伍角叁分', 'One hundred and seven thousand and 53/100 only'],
    [100_100_100, '壹佰萬壹仟零壹元整', '壹佰万壹仟零壹元整', 'One million one thousand and one only'],
    [10_000_000_000, '壹億元整', '壹亿元整', 'One hundred million only'],
    [10_000_000_100, '壹億零壹元整', '壹亿零壹元整', 'One hundred million and one only'],
    [10_000_500_000, '壹億零伍仟元整', '壹亿零伍仟元整', 'One hundred million five thousand only'],
    [10_001_000_000, '壹億零壹萬元整', '壹亿零壹万元整', 'One hundred million ten thousand only'],
    [
      10_050_000_500,
      '壹億零伍拾萬零伍元整',
      '壹亿零伍拾万零伍元整',
      'One hundred million five hundred thousand and five only',
    ],
    [100_000_000_000_000, '壹兆元整', '壹万亿元整', 'One trillion only'],
    [120_000_000_000_000, '壹兆貳仟億元整', '壹万贰仟亿元整', 'One trillion two hundred billion only'],
    [100_000_000_000_100, '壹兆零壹元整', '壹万亿零壹元整', 'One trillion and one only'],
    [
      Number.MAX_SAFE_INTEGER,
      '玖拾兆零柒佰壹拾玖億玖仟貳佰伍拾肆萬柒仟肆佰零玖元玖角壹分',
      '玖拾万零柒佰壹拾玖亿玖仟贰佰伍拾肆万柒仟肆佰零玖元玖角壹分',
      'Ninety trillion seventy-one billion nine hundred and ninety-two million five hundred and forty-seven thousand four hundred and nine and 91/100 only',
    ],
  ])('%i', (minor, taiwan, mainland, english) => {
    expect(amountInCapitals(minor, 'zh-TW')).toBe(taiwan);
    expect(amountInCapitals(minor, 'zh-CN')).toBe(mainland);
    expect(amountInCapitals(minor, 'en')).toBe(english);
  });

  it.each([-1, 0.5, Number.NaN, Number.MAX_SAFE_INTEGER + 1])('refuses %s', (minor) => {
    expect(() => amountInCapitals(minor, 'zh-TW')).toThrow(RangeError);
  });

  it('says every amount differently, and none with two zeros in a row', () => {
    const seen = new Map<string, number>();
    const awkward = [0, 1, 10, 19, 100, 109, 1000, 1001, 1010, 9000, 9999];
    for (const upper of awkward)
      for (const middle of awkward)
        for (const lower of awkward)
          for (const cents of [0, 1, 10, 11]) {
            if (middle > 9999) continue;
            const minor = (upper * 10 ** 8 + middle * 10 ** 4 + lower) * 100 + cents;
            const text = amountInCapitals(minor, 'zh-TW');
            expect(text, String(minor)).not.toMatch(/零零|零元零|^零[^元壹]|億萬/u);
            expect(seen.get(text) ?? minor, text).toBe(minor);
            seen.set(text, minor);
          }
  });
});
