export const fields = {
  required: '請填寫。',
  'too-long': '最多 {{max}} 字，現在 {{length}} 字。',
  'not-a-date': '看不懂這個日期，例如 2026/11/21、115/11/21、1121。',
  'no-such-date': '沒有這一天。',
  'date-in-future': '日期不能晚於今天。',
  'not-a-quantity': '數量請填數字，可加單位，例如 12,000 PCS。',
  negative: '不能是負數。',
  'too-large': '數字太大。',
  'too-fine': '小數最多三位。',
  'not-a-choice': '清單中沒有「{{text}}」。',
  'unknown-customer': '請從客戶檔挑選客戶（F4），或先建立客戶。',
};
