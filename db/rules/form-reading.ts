/** Reads what was filled into a paper; everything that is wrong with it is said at once, each at its field. Pure. */
import type { Reading } from './field-reader.ts';
import type { FormText } from './form-entries.ts';
import {
  amountOf,
  formReader,
  readLines,
  readPoints,
  reckoned,
  taxOf,
  type FormReader,
  type FormReaderOptions,
} from './form-reader.ts';
import { formTotals } from './form-totals.ts';
import type {
  AllowanceLineValues,
  CertificateLineValues,
  FormValues,
  RepairLineValues,
  ReturnLineValues,
} from './form-values.ts';

export function readForm(form: FormText, options: FormReaderOptions): Reading<FormValues> {
  const reader = formReader(options);
  const value = readKind(form, reader);
  if (reader.issues.length > 0) return { ok: false, issues: reader.issues };
  if (formTotals(value) === undefined) {
    reader.issue('lines', 'sum-too-large');
    return { ok: false, issues: reader.issues };
  }
  return { ok: true, value };
}

function readKind(form: FormText, reader: FormReader): FormValues {
  const { words, long, unit, date, anyMoment } = reader;
  switch (form.kind) {
    case 'return': {
      reader.required('customerName', form.customerName);
      return {
        kind: form.kind,
        customerName: words('customerName', form.customerName),
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
    case 'allowance':
      return {
        kind: form.kind,
        ...certificateHead(form, reader),
        lines: readLines(form.lines, reader, true, (one, at) => {
          const line = certificateLine(one, at, reader);
          return { ...line, ...received(one, line.quantity, at, reader) } satisfies AllowanceLineValues;
        }),
      };
    case 'return-certificate':
      return {
        kind: form.kind,
        ...certificateHead(form, reader),
        lines: readLines(form.lines, reader, true, (one, at) => {
          reader.required(`${at}.quantity`, one.quantity);
          return certificateLine(one, at, reader);
        }),
      };
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
        points: readPoints(form.points, reader),
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
        customerName: words('customerName', form.customerName),
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
        customerName: words('customerName', form.customerName),
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
        customerName: words('customerName', form.customerName),
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
    overRatio: reader.ratio(`${at}.overRatio`, line.overRatio),
  } satisfies ReturnLineValues;
}

/** Whose certificate it is, and its tax: the same on both kinds. */
function certificateHead(form: Extract<FormText, { kind: 'allowance' | 'return-certificate' }>, reader: FormReader) {
  const { words, long } = reader;
  reader.required('customerName', form.customerName);
  return {
    customerName: words('customerName', form.customerName),
    taxNumber: words('taxNumber', form.taxNumber, 40),
    address: words('address', form.address, 400),
    issuedBy: words('issuedBy', form.issuedBy),
    note: long('note', form.note),
    ...taxOf(form, reader),
  };
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
