/**
 * What can be imported, field by field, with the headings under which offices
 * and their old programs keep it. A heading is compared folded: width, case,
 * 繁／簡, blanks and signs do not matter.
 */

export type ImportFieldType = 'text' | 'date' | 'number' | 'choice' | 'yes-no';

export interface ImportFieldRule {
  readonly field: string;
  readonly type: ImportFieldType;
  /** A file without it cannot be imported; a group is satisfied by any of its fields. */
  readonly required?: string;
  readonly headings: readonly string[];
}

export const customerImportFields = [
  { field: 'number', type: 'text', headings: ['客戶編號', '客戶代號', '客戶號', '客戶代碼', '公司代號', '編號', '代號', 'customer number', 'customer no', 'customer id', 'customer code', 'code', 'id', 'number'] },
  { field: 'name', type: 'text', required: 'name', headings: ['客戶名稱', '公司名稱', '名稱', '客戶', '姓名', '客戶姓名', '公司', '單位名稱', 'name', 'customer name', 'company name', 'company', 'customer', 'full name'] },
  { field: 'shortName', type: 'text', headings: ['簡稱', '公司簡稱', '客戶簡稱', 'short name', 'abbreviation'] },
  { field: 'taxNumber', type: 'text', headings: ['統一編號', '營利事業統一編號', '統編', '公司統編', '統一社會信用代碼', '社會信用代碼', '稅號', '納稅人識別號', 'tax number', 'tax id', 'vat number', 'uniform number'] },
  { field: 'kind', type: 'choice', headings: ['客戶類別', '性質', '公司或個人', 'kind', 'customer type'] },
  { field: 'region', type: 'choice', headings: ['地區', '國內外', '內外銷', '國內或國外', '外國企業註冊地國', 'region', 'domestic or overseas'] },
  { field: 'industry', type: 'text', headings: ['產業別', '行業', '產業', '業別', 'industry', 'sector'] },
  { field: 'responsiblePerson', type: 'text', headings: ['負責人', '董事長', '代表人', '法定代表人', 'responsible person', 'chairman', 'owner', 'representative'] },
  { field: 'address', type: 'text', headings: ['地址', '住址', '公司地址', '通訊地址', '聯絡地址', '營業地址', 'address', 'street address'] },
  { field: 'invoiceAddress', type: 'text', headings: ['發票地址', '帳單地址', '開票地址', 'invoice address', 'billing address'] },
  { field: 'telephone', type: 'text', headings: ['電話', '電話號碼', '總機電話', '公司電話', '聯絡電話', '總機', 'telephone', 'phone', 'tel', 'phone number', 'telephone number'] },
  { field: 'fax', type: 'text', headings: ['傳真', '傳真機號碼', '傳真號碼', 'fax', 'fax number'] },
  { field: 'email', type: 'text', headings: ['電子郵件', '電子郵件信箱', '電子信箱', '信箱', '郵箱', 'email', 'e-mail', 'mail'] },
  { field: 'website', type: 'text', headings: ['網址', '網站', 'website', 'web', 'url', 'homepage'] },
  { field: 'foundedOn', type: 'date', headings: ['成立日期', '設立日期', '創立日期', 'founded on', 'founded', 'established', 'date of incorporation'] },
  { field: 'capital', type: 'number', headings: ['實收資本額', '資本額', '資本總額', '註冊資本', 'capital', 'paid-in capital'] },
  { field: 'asOf', type: 'date', headings: ['資料日期', '出表日期', '基準日', 'as of', 'report date'] },
  { field: 'note', type: 'text', headings: ['備註', '附註', '說明', 'note', 'notes', 'remarks', 'comment'] },
  { field: 'contactName', type: 'text', headings: ['聯絡人', '聯繫人', '連絡人', '發言人', '承辦人', '窗口', 'contact', 'contact name', 'contact person'] },
  { field: 'contactTitle', type: 'text', headings: ['聯絡人職稱', '職稱', '發言人職稱', '職務', 'contact title', 'title', 'position'] },
  { field: 'contactTelephone', type: 'text', headings: ['聯絡人電話', '聯繫人電話', 'contact telephone', 'contact phone'] },
  { field: 'contactMobile', type: 'text', headings: ['手機', '行動電話', '聯絡人手機', '移動電話', 'mobile', 'mobile phone', 'cell phone'] },
  { field: 'contactFax', type: 'text', headings: ['聯絡人傳真', 'contact fax'] },
  { field: 'contactEmail', type: 'text', headings: ['聯絡人電子郵件', '聯絡人信箱', 'contact email'] },
  { field: 'contact2Name', type: 'text', headings: ['聯絡人2', '第二聯絡人', '代理發言人', 'contact 2', 'second contact'] },
  { field: 'contact2Title', type: 'text', headings: ['聯絡人2職稱', 'contact 2 title'] },
  { field: 'contact2Telephone', type: 'text', headings: ['聯絡人2電話', 'contact 2 telephone', 'contact 2 phone'] },
] as const satisfies readonly ImportFieldRule[]; // prettier-ignore

export const caseImportFields = [
  { field: 'number', type: 'text', headings: ['客訴編號', '案件編號', '案號', '編號', '受理編號', '投訴編號', '表單編號', 'case number', 'case no', 'complaint number', 'complaint id', 'number'] },
  { field: 'receivedAt', type: 'date', required: 'acceptedOn', headings: ['收件日期', '登記日期', '反應日期', '客訴日期', '投訴日期', '抱怨日期', '日期', 'date received', 'received', 'received on', 'complaint date', 'date'] },
  { field: 'acceptedOn', type: 'date', required: 'acceptedOn', headings: ['受理日期', '立案日期', '受理日', 'accepted on', 'date accepted', 'opened on'] },
  { field: 'closedOn', type: 'date', headings: ['結案日期', '結案日', '完成日期', '結束日期', 'closed on', 'date closed', 'closing date'] },
  { field: 'state', type: 'choice', headings: ['狀態', '案件狀態', '處理狀態', '結案否', 'state', 'status'] },
  { field: 'customerNumber', type: 'text', required: 'customerName', headings: ['客戶編號', '客戶代號', 'customer number', 'customer no', 'customer id'] },
  { field: 'customerTaxNumber', type: 'text', required: 'customerName', headings: ['統一編號', '客戶統編', '統編', 'tax number', 'customer tax number'] },
  { field: 'customerName', type: 'text', required: 'customerName', headings: ['客戶名稱', '客戶', '公司名稱', '客戶姓名', '投訴人單位', 'customer', 'customer name', 'company', 'company name'] },
  { field: 'contactName', type: 'text', headings: ['聯絡人', '投訴人', '抱怨人', '反應人', '聯繫人', 'contact', 'complainant', 'contact name'] },
  { field: 'contactTelephone', type: 'text', headings: ['電話', '聯絡電話', '投訴人電話', 'telephone', 'phone', 'contact telephone'] },
  { field: 'region', type: 'choice', headings: ['地區', '國內外', '內外銷', 'region'] },
  { field: 'channel', type: 'choice', headings: ['管道', '反應管道', '受理管道', '投訴方式', '來源管道', 'channel', 'submitted via', 'received by channel'] },
  { field: 'receivedBy', type: 'text', headings: ['受理人', '承辦人', '接聽人', '填表人', '登記人', 'received by', 'clerk', 'taken by'] },
  { field: 'type', type: 'choice', headings: ['類別', '類型', '異常類別', '客訴類別', '投訴類型', '客訴類型', 'type', 'category', 'complaint type'] },
  { field: 'severity', type: 'choice', headings: ['嚴重度', '嚴重程度', '等級', '程度', 'severity', 'priority'] },
  { field: 'product', type: 'text', headings: ['產品', '品名', '產品名稱', '貨品', '商品', 'product', 'product name', 'item'] },
  { field: 'materialNo', type: 'text', headings: ['料號', '品號', '產品編號', 'material no', 'material number', 'part number', 'part no', 'item no'] },
  { field: 'orderNo', type: 'text', headings: ['訂單編號', '訂單號碼', '訂單', '合約編號', 'order no', 'order number', 'order'] },
  { field: 'lotNo', type: 'text', headings: ['批號', '序號', '製造編號', '製令', 'lot no', 'lot number', 'lot', 'serial number', 'batch'] },
  { field: 'shippedOn', type: 'date', headings: ['交運日期', '出貨日期', '交貨日期', 'shipped on', 'ship date', 'delivery date'] },
  { field: 'quantity', type: 'number', headings: ['數量', '交運數量', '出貨數量', 'quantity', 'qty'] },
  { field: 'defectiveQuantity', type: 'number', headings: ['不良數量', '異常數量', '不良數', 'defective quantity', 'defects'] },
  { field: 'description', type: 'text', headings: ['內容', '客訴內容', '異常內容', '投訴內容', '問題描述', '抱怨內容', '事由', '異常狀況', 'description', 'issue', 'complaint', 'details'] },
  { field: 'demands', type: 'choice', headings: ['客戶要求', '要求', '客戶訴求', 'demand', 'demands', 'customer request'] },
  { field: 'demandNote', type: 'text', headings: ['要求說明', 'demand note'] },
  { field: 'salesOpinion', type: 'text', headings: ['業務意見', '業務部意見', 'opinion of sales', 'sales opinion'] },
  { field: 'unit', type: 'choice', headings: ['處理單位', '目前單位', '所在單位', 'unit', 'handled by'] },
  { field: 'responsibleUnit', type: 'choice', headings: ['責任單位', '責任部門', '歸屬單位', 'responsible unit', 'responsible department'] },
  { field: 'outcomes', type: 'choice', headings: ['處理結果', '處理方式', '結果', '核決結果', 'outcome', 'result', 'resolution'] },
  { field: 'established', type: 'yes-no', headings: ['成立否', '是否成立', '成立', 'established'] },
  { field: 'closingNote', type: 'text', headings: ['結案說明', '備註', '處理說明', 'closing note', 'note', 'notes', 'remarks'] },
  { field: 'voidReason', type: 'text', headings: ['作廢理由', '作廢原因', '作廢', 'void reason', 'voided'] },
] as const satisfies readonly ImportFieldRule[]; // prettier-ignore

export type CustomerImportField = (typeof customerImportFields)[number]['field'];
export type CaseImportField = (typeof caseImportFields)[number]['field'];

/** Words for the answers of choices that belong to Kesu and not to the policy. */
export const fixedChoices = {
  kind: {
    company: ['公司', '法人', '企業', '企业', '商號', 'company', 'corporate', 'business'],
    person: ['個人', '个人', '自然人', '私人', 'person', 'individual', 'private'],
  },
  region: {
    domestic: ['國內', '国内', '內銷', '内销', '本國', '境內', 'domestic', 'local'],
    overseas: ['國外', '国外', '外銷', '外销', '海外', '境外', 'overseas', 'foreign', 'export'],
  },
  state: {
    open: ['未結', '未結案', '處理中', '受理', '進行中', '未結束', 'open', 'in progress', 'pending', 'accepted', 'no', 'n', '否'],
    closed: ['結案', '已結案', '已結', '完成', '已完成', 'closed', 'done', 'resolved', 'yes', 'y', '是'],
    'not-established': ['不成立', '未成立', 'not established', 'rejected'],
    voided: ['作廢', '已作廢', '註銷', 'void', 'voided', 'cancelled'],
  },
  yesNo: {
    yes: ['是', '有', '對', 'yes', 'y', 'true', '1', 'v', '✓', '成立'],
    no: ['否', '無', '沒有', 'no', 'n', 'false', '0', 'x', '不成立'],
  },
} as const; // prettier-ignore
