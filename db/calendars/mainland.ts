import type { ShippedCalendar } from '../rules/calendar.ts';
import type { Localized } from '../rules/policy.ts';

const newYear: Localized = { 'zh-TW': '元旦', 'zh-CN': '元旦', en: "New Year's Day" };
const springFestival: Localized = { 'zh-TW': '春節', 'zh-CN': '春节', en: 'Spring Festival' };
const tombs: Localized = { 'zh-TW': '清明節', 'zh-CN': '清明节', en: 'Qingming Festival' };
const labour: Localized = { 'zh-TW': '勞動節', 'zh-CN': '劳动节', en: 'Labour Day' };
const dragonBoat: Localized = { 'zh-TW': '端午節', 'zh-CN': '端午节', en: 'Dragon Boat Festival' };
const midAutumn: Localized = { 'zh-TW': '中秋節', 'zh-CN': '中秋节', en: 'Mid-Autumn Festival' };
const nationalDay: Localized = { 'zh-TW': '國慶節', 'zh-CN': '国庆节', en: 'National Day' };
const nationalAndAutumn: Localized = {
  'zh-TW': '國慶節、中秋節',
  'zh-CN': '国庆节、中秋节',
  en: 'National Day and Mid-Autumn Festival',
};

/** 調休上班. */
function makeUp(of: Localized): Localized {
  return {
    'zh-TW': `${of['zh-TW']}調休上班`,
    'zh-CN': `${of['zh-CN']}调休上班`,
    en: `Make-up workday (${of.en})`,
  };
}

/** 国务院办公厅关于部分节假日安排的通知, year by year. */
export const mainlandCalendar: ShippedCalendar = {
  code: 'mainland',
  years: [
    {
      year: 2024,
      source:
        '国务院办公厅关于2024年部分节假日安排的通知 https://www.gov.cn/zhengce/zhengceku/202310/content_6911528.htm',
      holidays: [
        { from: '01-01', name: newYear },
        { from: '02-10', until: '02-17', name: springFestival },
        { from: '04-04', until: '04-06', name: tombs },
        { from: '05-01', until: '05-05', name: labour },
        { from: '06-10', name: dragonBoat },
        { from: '09-15', until: '09-17', name: midAutumn },
        { from: '10-01', until: '10-07', name: nationalDay },
      ],
      workdays: [
        { from: '02-04', name: makeUp(springFestival) },
        { from: '02-18', name: makeUp(springFestival) },
        { from: '04-07', name: makeUp(tombs) },
        { from: '04-28', name: makeUp(labour) },
        { from: '05-11', name: makeUp(labour) },
        { from: '09-14', name: makeUp(midAutumn) },
        { from: '09-29', name: makeUp(nationalDay) },
        { from: '10-12', name: makeUp(nationalDay) },
      ],
    },
    {
      year: 2025,
      source:
        '国务院办公厅关于2025年部分节假日安排的通知 https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm',
      holidays: [
        { from: '01-01', name: newYear },
        { from: '01-28', until: '02-04', name: springFestival },
        { from: '04-04', until: '04-06', name: tombs },
        { from: '05-01', until: '05-05', name: labour },
        { from: '05-31', until: '06-02', name: dragonBoat },
        { from: '10-01', until: '10-08', name: nationalAndAutumn },
      ],
      workdays: [
        { from: '01-26', name: makeUp(springFestival) },
        { from: '02-08', name: makeUp(springFestival) },
        { from: '04-27', name: makeUp(labour) },
        { from: '09-28', name: makeUp(nationalAndAutumn) },
        { from: '10-11', name: makeUp(nationalAndAutumn) },
      ],
    },
    {
      year: 2026,
      source:
        '国务院办公厅关于2026年部分节假日安排的通知 https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm',
      holidays: [
        { from: '01-01', until: '01-03', name: newYear },
        { from: '02-15', until: '02-23', name: springFestival },
        { from: '04-04', until: '04-06', name: tombs },
        { from: '05-01', until: '05-05', name: labour },
        { from: '06-19', until: '06-21', name: dragonBoat },
        { from: '09-25', until: '09-27', name: midAutumn },
        { from: '10-01', until: '10-07', name: nationalDay },
      ],
      workdays: [
        { from: '01-04', name: makeUp(newYear) },
        { from: '02-14', name: makeUp(springFestival) },
        { from: '02-28', name: makeUp(springFestival) },
        { from: '05-09', name: makeUp(labour) },
        { from: '09-20', name: makeUp(nationalDay) },
        { from: '10-10', name: makeUp(nationalDay) },
      ],
    },
  ],
};
