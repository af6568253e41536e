import type { ShippedCalendar } from '../rules/calendar.ts';
import type { Localized } from '../rules/policy.ts';

const newYear: Localized = { 'zh-TW': '開國紀念日', 'zh-CN': '开国纪念日', en: 'Founding Day' };
const beforeEve: Localized = { 'zh-TW': '小年夜', 'zh-CN': '小年夜', en: "Day before Lunar New Year's Eve" };
const eve: Localized = { 'zh-TW': '農曆除夕', 'zh-CN': '农历除夕', en: "Lunar New Year's Eve" };
const springFestival: Localized = { 'zh-TW': '春節', 'zh-CN': '春节', en: 'Lunar New Year' };
const peaceDay: Localized = { 'zh-TW': '和平紀念日', 'zh-CN': '和平纪念日', en: 'Peace Memorial Day' };
const childrenAndTombs: Localized = {
  'zh-TW': '兒童節及民族掃墓節',
  'zh-CN': '儿童节及民族扫墓节',
  en: "Children's Day and Tomb Sweeping Day",
};
const children: Localized = { 'zh-TW': '兒童節', 'zh-CN': '儿童节', en: "Children's Day" };
const tombs: Localized = { 'zh-TW': '清明節', 'zh-CN': '清明节', en: 'Tomb Sweeping Day' };
const labour: Localized = { 'zh-TW': '勞動節', 'zh-CN': '劳动节', en: 'Labour Day' };
const dragonBoat: Localized = { 'zh-TW': '端午節', 'zh-CN': '端午节', en: 'Dragon Boat Festival' };
const midAutumn: Localized = { 'zh-TW': '中秋節', 'zh-CN': '中秋节', en: 'Mid-Autumn Festival' };
const teachers: Localized = {
  'zh-TW': '孔子誕辰紀念日（教師節）',
  'zh-CN': '孔子诞辰纪念日（教师节）',
  en: "Confucius' Birthday (Teachers' Day)",
};
const nationalDay: Localized = { 'zh-TW': '國慶日', 'zh-CN': '国庆日', en: 'National Day' };
const retrocession: Localized = {
  'zh-TW': '臺灣光復暨金門古寧頭大捷紀念日',
  'zh-CN': '台湾光复暨金门古宁头大捷纪念日',
  en: 'Retrocession Day',
};
const constitution: Localized = { 'zh-TW': '行憲紀念日', 'zh-CN': '行宪纪念日', en: 'Constitution Day' };

/** 補假 for a holiday that falls on a day of rest. */
function instead(of: Localized): Localized {
  return { 'zh-TW': `${of['zh-TW']}補假`, 'zh-CN': `${of['zh-CN']}补假`, en: `${of.en} (in lieu)` };
}

/** 補行上班. */
const makeUp: Localized = { 'zh-TW': '補行上班', 'zh-CN': '补行上班', en: 'Make-up workday' };

/** 政府行政機關辦公日曆表, 行政院人事行政總處 (DGPA). From 2025-06 on no work is made up any more. */
export const taiwanCalendar: ShippedCalendar = {
  code: 'taiwan',
  years: [
    {
      year: 2024,
      source: '行政院人事行政總處：中華民國113年政府行政機關辦公日曆表',
      holidays: [
        { from: '01-01', name: newYear },
        { from: '02-08', name: beforeEve },
        { from: '02-09', name: eve },
        { from: '02-10', until: '02-12', name: springFestival },
        { from: '02-13', until: '02-14', name: instead(springFestival) },
        { from: '02-28', name: peaceDay },
        { from: '04-04', name: childrenAndTombs },
        { from: '04-05', name: instead(childrenAndTombs) },
        { from: '06-10', name: dragonBoat },
        { from: '09-17', name: midAutumn },
        { from: '10-10', name: nationalDay },
      ],
      workdays: [{ from: '02-17', name: makeUp }],
    },
    {
      year: 2025,
      // With the three holidays that 紀念日及節日實施條例 added for the second half of the year.
      source: '行政院人事行政總處：中華民國114年政府行政機關辦公日曆表（修正版，114年6月13日）',
      holidays: [
        { from: '01-01', name: newYear },
        { from: '01-27', name: beforeEve },
        { from: '01-28', name: eve },
        { from: '01-29', until: '01-31', name: springFestival },
        { from: '02-28', name: peaceDay },
        { from: '04-03', name: instead(childrenAndTombs) },
        { from: '04-04', name: childrenAndTombs },
        { from: '05-30', name: instead(dragonBoat) },
        { from: '05-31', name: dragonBoat },
        { from: '09-28', name: teachers },
        { from: '09-29', name: instead(teachers) },
        { from: '10-06', name: midAutumn },
        { from: '10-10', name: nationalDay },
        { from: '10-24', name: instead(retrocession) },
        { from: '10-25', name: retrocession },
        { from: '12-25', name: constitution },
      ],
      workdays: [{ from: '02-08', name: makeUp }],
    },
    {
      year: 2026,
      source: '行政院人事行政總處：中華民國115年政府行政機關辦公日曆表（院授人培字第11430248312號函，114年6月13日）',
      holidays: [
        { from: '01-01', name: newYear },
        { from: '02-15', name: beforeEve },
        { from: '02-16', name: eve },
        { from: '02-17', until: '02-19', name: springFestival },
        { from: '02-20', name: instead(beforeEve) },
        { from: '02-27', name: instead(peaceDay) },
        { from: '02-28', name: peaceDay },
        { from: '04-03', name: instead(children) },
        { from: '04-04', name: children },
        { from: '04-05', name: tombs },
        { from: '04-06', name: instead(tombs) },
        { from: '05-01', name: labour },
        { from: '06-19', name: dragonBoat },
        { from: '09-25', name: midAutumn },
        { from: '09-28', name: teachers },
        { from: '10-09', name: instead(nationalDay) },
        { from: '10-10', name: nationalDay },
        { from: '10-25', name: retrocession },
        { from: '10-26', name: instead(retrocession) },
        { from: '12-25', name: constitution },
      ],
      workdays: [],
    },
    {
      year: 2027,
      source: '行政院人事行政總處：中華民國116年政府行政機關辦公日曆表（115年6月）',
      holidays: [
        { from: '01-01', name: newYear },
        { from: '02-04', name: beforeEve },
        { from: '02-05', name: eve },
        { from: '02-06', until: '02-08', name: springFestival },
        { from: '02-09', until: '02-10', name: instead(springFestival) },
        { from: '02-28', name: peaceDay },
        { from: '03-01', name: instead(peaceDay) },
        { from: '04-04', name: children },
        { from: '04-05', name: tombs },
        { from: '04-06', name: instead(children) },
        { from: '04-30', name: instead(labour) },
        { from: '05-01', name: labour },
        { from: '06-09', name: dragonBoat },
        { from: '09-15', name: midAutumn },
        { from: '09-28', name: teachers },
        { from: '10-10', name: nationalDay },
        { from: '10-11', name: instead(nationalDay) },
        { from: '10-25', name: retrocession },
        { from: '12-24', name: instead(constitution) },
        { from: '12-25', name: constitution },
        // For 2028-01-01, a Saturday.
        { from: '12-31', name: instead(newYear) },
      ],
      workdays: [],
    },
  ],
};
