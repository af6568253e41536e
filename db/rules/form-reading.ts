/** Reads what was filled into a paper; everything that is wrong with it is said at once, each at its field. Pure. */
import { fieldReader, oneLine, paragraph, type FieldReader, type ReaderOptions, type Reading } from './field-reader.ts';
import { readPercent } from './finding.ts';
import type { FormText, TaxText } from './form-entries.ts';
import { formTotals } from './form-totals.ts';
import type {
  AllowanceLineValues,
  CertificateLineValues,
  FormValues,
  RepairLineValues,
  ReturnLineValues,
  TaxValues,
} from './form-values.ts';
import { readMoment } from './moments.ts';
import type { Policy } from './policy.ts';
import { fitsPrice, priced, readUnitPrice } from './unit-price.ts';

interface Options extends ReaderOptions {
  readonly policy: Pick<Policy, 'units'>;
}

/** Characters that a field of one line, and a paragraph, can hold: both flow over pages, nothing is cut. */
const LINE_MOST = 200;
const PARAGRAPH_MOST = 4_000;

export function readForm(form: FormText, options: Options): Reading<FormValues> {
  const reader = formReader(options);
  const value = readKind(form, reader);
  if (reader.issues.length > 0) return { ok: false, issues: reader.issues };
  if (formTotals(value) === undefined) {
    reader.issue('lines', 'sum-too-large');
    return { ok: false, issues: reader.issues };
  }
  return { ok: true, value };
}

type FormReader = ReturnType<typeof formReader>;

function formReader(options: Options) {
  const reader = fieldReader(options);

  function words(field: string, text: string, most = LINE_MOST): string {
    reader.length(field, text, most);
    return oneLine(text);
  }

  function long(field: string, text: string): string {
    reader.length(field, text, PARAGRAPH_MOST);
    return paragraph(text);
  }

  /** A unit of the policy whatever language its name was typed in; other words stay. */
  function unit(field: string, text: string): string {
    const typed = words(field, text, 100);
    const found = options.policy.units.find(
      ({ code, label }) => code === typed || Object.values(label).some((name) => name === typed),
    );
    return found?.code ?? typed;
  }

  function percent(field: string, text: string): number | null {
    if (text.trim() === '') return null;
    const share = readPercent(text);
    if (share === undefined) reader.issue(field, 'not-a-percent');
    return share ?? null;
  }

  /** A moment of any time, past or to come; empty is none. */
  function anyMoment(field: string, text: string): string | null {
    if (text.trim() === '') return null;
    const reading = readMoment(text, options);
    if (reading.ok) return reading.at;
    reader.issue(field, reading.reason);
    return null;
  }

  function price(field: string, text: string): number | null {
    if (text.trim() === '') return null;
    const reading = readUnitPrice(text);
    if (reading.ok) return reading.price;
    reader.issue(field, reading.reason);
    return null;
  }

  return { ...reader, words, long, unit, percent, anyMoment, price };
}

function readKind(form: FormText, reader: FormReader): FormValues {
  const { words, long, unit, date, anyMoment } = reader;
  const line = (field: string & keyof typeof form, most?: number): string => words(field, String(form[field]), most);
  switch (form.kind) {
    case 'return': {
      reader.required('customerName', form.customerName);
      return {
        kind: form.kind,
        customerName: line('customerName'),
        contact: words('contact', form.contact),
        telephone: words('telephone', form.telephone),
        address: words('address', form.address, 400),
        reason: long('reason', form.reason),
        method: long('method', form.method),
        basis: words('basis', form.basis, 400),
        warehouse: words('warehouse', form.warehouse),
        issuedBy: words('issuedBy', form.issuedBy),
        note: long('note', form.note),
        ...taxOf(form, reader),
        lines: readLines(form.lines, reader, true, (one, at) => returnLine(one, at, reader)),
      };
    }
    case 'allowance': {
      reader.required('customerName', form.customerName);
      return {
        kind: form.kind,
        customerName: line('customerName'),
        taxNumber: words('taxNumber', form.taxNumber, 40),
        address: words('address', form.address, 400),
        issuedBy: words('issuedBy', form.issuedBy),
        note: long('note', form.note),
        ...taxOf(form, reader),
        lines: readLines(form.lines, reader, true, (one, at) => {
          const receivedQuantity = reader.quantity(`${at}.quantity`, one.quantity).thousandths;
          return {
            ...certificateLine(one, at, reader),
            ...received(one, receivedQuantity, at, reader),
          } satisfies AllowanceLineValues;
        }),
      };
    }
    case 'return-certificate': {
      reader.required('customerName', form.customerName);
      return {
        kind: form.kind,
        customerName: line('customerName'),
        taxNumber: words('taxNumber', form.taxNumber, 40),
        address: words('address', form.address, 400),
        issuedBy: words('issuedBy', form.issuedBy),
        note: long('note', form.note),
        ...taxOf(form, reader),
        lines: readLines(form.lines, reader, true, (one, at) => {
          reader.required(`${at}.quantity`, one.quantity);
          return certificateLine(one, at, reader);
        }),
      };
    }
    case 'penalty': {
      if (`${form.unit}${form.person}`.trim() === '') reader.issue('unit', 'required');
      reader.required('reason', form.reason);
      return {
        kind: form.kind,
        measure: form.measure,
        unit: unit('unit', form.unit),
        person: words('person', form.person, 60),
        item: words('item', form.item),
        reason: long('reason', form.reason),
        basis: words('basis', form.basis, 400),
        share: reader.percent('share', form.share),
        amount: reader.money('amount', form.amount),
        points: points(form.points, reader),
        bonusMonth: words('bonusMonth', form.bonusMonth, 40),
        issuedBy: words('issuedBy', form.issuedBy),
        note: long('note', form.note),
      };
    }
    case 'repair': {
      reader.required('customerName', form.customerName);
      reader.required('fault', form.fault);
      return {
        kind: form.kind,
        customerName: line('customerName'),
        contact: words('contact', form.contact),
        telephone: words('telephone', form.telephone),
        address: words('address', form.address, 400),
        product: words('product', form.product),
        serialNo: words('serialNo', form.serialNo),
        purchasedOn: date('purchasedOn', form.purchasedOn),
        warranty: form.warranty,
        fault: long('fault', form.fault),
        appointment: anyMoment('appointment', form.appointment),
        repairer: words('repairer', form.repairer),
        found: long('found', form.found),
        consentBy: words('consentBy', form.consentBy, 60),
        work: long('work', form.work),
        finishedOn: date('finishedOn', form.finishedOn),
        engineeringNote: long('engineeringNote', form.engineeringNote),
        chargeNote: long('chargeNote', form.chargeNote),
        ...taxOf(form, reader),
        lines: readLines(form.lines, reader, false, (one, at): RepairLineValues => {
          const quantity = reader.quantity(`${at}.quantity`, one.quantity);
          reader.required(`${at}.item`, one.item);
          return {
            item: words(`${at}.item`, one.item),
            quantity: quantity.thousandths,
            unit: words(`${at}.unit`, one.unit, 20) || quantity.unit,
            ...amountOf(one, quantity.thousandths, at, reader),
          };
        }),
      };
    }
    case 'personnel':
      return {
        kind: form.kind,
        subject: words('subject', form.subject, 400),
        basis: words('basis', form.basis, 400),
        effectiveOn: date('effectiveOn', form.effectiveOn, { future: true }),
        postedUntil: date('postedUntil', form.postedUntil, { future: true }),
        issuedBy: words('issuedBy', form.issuedBy),
        note: long('note', form.note),
        lines: readLines(form.lines, reader, true, (one, at) => {
          if (`${one.unit}${one.person}`.trim() === '') reader.issue(`${at}.person`, 'required');
          reader.required(`${at}.discipline`, one.discipline);
          return {
            unit: unit(`${at}.unit`, one.unit),
            person: words(`${at}.person`, one.person, 60),
            position: words(`${at}.position`, one.position, 60),
            discipline: words(`${at}.discipline`, one.discipline),
            reason: words(`${at}.reason`, one.reason, 400),
          };
        }),
      };
    case 'investigation': {
      reader.required('abnormality', form.abnormality);
      return {
        kind: form.kind,
        customerName: line('customerName'),
        product: words('product', form.product),
        investigatedOn: date('investigatedOn', form.investigatedOn),
        investigators: words('investigators', form.investigators),
        place: words('place', form.place),
        abnormality: long('abnormality', form.abnormality),
        handling: long('handling', form.handling),
        cause: long('cause', form.cause),
        responsible: long('responsible', form.responsible),
        measure: long('measure', form.measure),
        conclusion: long('conclusion', form.conclusion),
      };
    }
    case 'visit-report': {
      reader.required('customerName', form.customerName);
      return {
        kind: form.kind,
        customerName: line('customerName'),
        visitedAt: anyMoment('visitedAt', form.visitedAt),
        place: words('place', form.place),
        visitors: words('visitors', form.visitors),
        met: words('met', form.met),
        purpose: long('purpose', form.purpose),
        matter: long('matter', form.matter),
        wishes: long('wishes', form.wishes),
        agreed: long('agreed', form.agreed),
        next: long('next', form.next),
        nextOn: date('nextOn', form.nextOn, { future: true }),
      };
    }
  }
}

/** Lines on which something stands; `needed`: there must be one. */
function readLines<Line extends object, Value>(
  lines: readonly Line[],
  reader: FieldReader,
  needed: boolean,
  read: (line: Line, at: string) => Value,
): readonly Value[] {
  const values = lines.flatMap((line, index) =>
    Object.values(line).join('').trim() === '' ? [] : [read(line, `lines.${index}`)],
  );
  if (needed && values.length === 0) reader.issue('lines', 'required');
  return values;
}

function returnLine(line: Extract<FormText, { kind: 'return' }>['lines'][number], at: string, reader: FormReader) {
  const { words } = reader;
  if (`${line.product}${line.materialNo}`.trim() === '') reader.issue(`${at}.product`, 'required');
  reader.required(`${at}.approved`, line.approved);
  const approved = reader.quantity(`${at}.approved`, line.approved);
  if (approved.thousandths === 0) reader.issue(`${at}.approved`, 'not-zero');
  return {
    orderNo: words(`${at}.orderNo`, line.orderNo, 100),
    materialNo: words(`${at}.materialNo`, line.materialNo, 100),
    product: words(`${at}.product`, line.product),
    lotNo: words(`${at}.lotNo`, line.lotNo, 100),
    approved: approved.thousandths ?? 0,
    unit: words(`${at}.unit`, line.unit, 20) || approved.unit,
    ...amountOf(line, approved.thousandths, at, reader),
    overRatio: reader.percent(`${at}.overRatio`, line.overRatio),
  } satisfies ReturnLineValues;
}

interface CertificateLine {
  readonly invoiceNo: string;
  readonly invoiceOn: string;
  readonly product: string;
  readonly quantity: string;
  readonly unit: string;
  readonly unitPrice: string;
  readonly amount: string;
}

function certificateLine(line: CertificateLine, at: string, reader: FormReader): CertificateLineValues {
  const { words } = reader;
  reader.required(`${at}.product`, line.product);
  const quantity = reader.quantity(`${at}.quantity`, line.quantity);
  const { unitPrice, amount } = amountOf(line, quantity.thousandths, at, reader);
  const nothingWrong = !reader.issues.some(({ field }) => field.startsWith(`${at}.`));
  if (amount === null && nothingWrong) reader.issue(`${at}.amount`, 'required');
  return {
    invoiceNo: words(`${at}.invoiceNo`, line.invoiceNo, 40),
    invoiceOn: reader.date(`${at}.invoiceOn`, line.invoiceOn),
    product: words(`${at}.product`, line.product),
    quantity: quantity.thousandths,
    unit: words(`${at}.unit`, line.unit, 20) || quantity.unit,
    unitPrice,
    amount: amount ?? 0,
  };
}

function received(
  line: { readonly receivedUnitPrice: string; readonly receivedAmount: string },
  quantity: number | null,
  at: string,
  reader: FormReader,
) {
  const fields = { unitPrice: `${at}.receivedUnitPrice`, amount: `${at}.receivedAmount` };
  const { unitPrice, amount } = reckoned(
    { unitPrice: line.receivedUnitPrice, amount: line.receivedAmount },
    quantity,
    fields,
    reader,
  );
  return { receivedUnitPrice: unitPrice, receivedAmount: amount };
}

function amountOf(
  line: { readonly unitPrice: string; readonly amount: string },
  quantity: number | null,
  at: string,
  reader: FormReader,
) {
  return reckoned(line, quantity, { unitPrice: `${at}.unitPrice`, amount: `${at}.amount` }, reader);
}

/** The amount as typed, or quantity times unit price; one that cannot be that product is not taken. */
function reckoned(
  typed: { readonly unitPrice: string; readonly amount: string },
  quantity: number | null,
  fields: { readonly unitPrice: string; readonly amount: string },
  reader: FormReader,
): { readonly unitPrice: number | null; readonly amount: number | null } {
  const unitPrice = reader.price(fields.unitPrice, typed.unitPrice);
  const amount = reader.money(fields.amount, typed.amount);
  if (unitPrice === null || quantity === null) return { unitPrice, amount };
  if (amount === null) {
    const product = typed.amount.trim() === '' ? priced(unitPrice, quantity) : null;
    if (typed.amount.trim() === '' && (product === null || product > AMOUNT_MOST)) {
      reader.issue(fields.amount, 'too-large');
    }
    return { unitPrice, amount: product };
  }
  if (!fitsPrice(amount, unitPrice, quantity)) reader.issue(fields.amount, 'not-the-product');
  return { unitPrice, amount };
}

/** As `readMoney`: more was typed wrongly. */
const AMOUNT_MOST = 10 ** 14;

function taxOf(form: TaxText, reader: FormReader): TaxValues {
  const { tax, taxRounding } = form;
  if (tax === 'none') return { tax, taxRate: null, taxRounding };
  reader.required('taxRate', form.taxRate);
  return { tax, taxRate: reader.percent('taxRate', form.taxRate), taxRounding };
}

function points(text: string, reader: FieldReader): number | null {
  if (text.trim() === '') return null;
  const clean = text.normalize('NFKC').trim();
  if (/^\d{1,4}$/.test(clean)) return Number(clean);
  reader.issue('points', 'not-points');
  return null;
}
