import type { TextsLike } from '../texts.ts';
import type { fields as original } from '../zh-TW/fields.ts';

export const fields = {
  required: '请填写。',
  'too-long': '最多 {{max}} 字，现在 {{length}} 字。',
  'not-a-date': '看不懂这个日期，例如 2026/11/21、115/11/21、1121。',
  'no-such-date': '没有这一天。',
  'date-in-future': '日期不能晚于今天。',
  'not-a-quantity': '数量请填数字，可加单位，例如 12,000 PCS。',
  negative: '不能是负数。',
  'too-large': '数字太大。',
  'too-fine': '小数最多三位。',
  'not-a-choice': '列表中没有“{{text}}”。',
  'unknown-customer': '请从客户档案挑选客户（F4），或先建立客户。',
  'not-an-amount': '金额请填数字，例如 5,000,000。',
  'tax-number-shape': '统一编号是 8 位数字，统一社会信用代码是 18 位；国外客户可填其他税号。',
  'tax-number-checksum': '校验码不符，请再核对一次。',
  'moment-in-future': '时间不能晚于现在。',
  'not-a-time': '看不懂这个时间，例如 09:05、下午 3:05。',
  'other-unit': '单位不一致：“{{other}}”与“{{unit}}”。',
  'more-than-delivered': '不良数量大于交运数量 {{quantity}}。',
  'undetermined-not-allowed': '现行制度没有“客户加工中未确定”，请填数量。',
  'quantity-or-undetermined': '已选“客户加工中未确定”，数量请留空。',
  'too-early': '日期不能早于 {{first}}。',
  'before-acceptance': '日期不能早于受理日期（{{acceptedOn}}）。',
} satisfies TextsLike<typeof original>;
