import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'csv-parse/sync';

import { emptyCustomerValues, type CustomerValues } from '../../db/rules/customer-form.ts';
import type { Random } from './random.ts';
import { companyStems, givenNames, industries, legalForms, places, roads, surnames, titles, trades } from './words.ts';

interface RealCompany {
  readonly name: string;
  readonly shortName: string;
  readonly address: string;
  readonly taxNumber: string;
  readonly chairman: string;
  readonly telephone: string;
  readonly fax: string;
  readonly email: string;
  readonly website: string;
}

/** The listed companies of Taiwan where the public file is beside the project; else none. */
export function realCompanies(): readonly RealCompany[] {
  const path = join(import.meta.dirname, '../../../shared/data/twse-listed-companies.csv');
  if (!existsSync(path)) return [];
  const rows = parse(readFileSync(path), { bom: true, columns: true, trim: true }) as Readonly<
    Record<string, string>
  >[];
  return rows.map((row) => ({
    name: row['公司名稱'] ?? '',
    shortName: row['公司簡稱'] ?? '',
    address: row['住址'] ?? '',
    taxNumber: row['營利事業統一編號'] ?? '',
    chairman: row['董事長'] ?? '',
    telephone: row['總機電話'] ?? '',
    fax: row['傳真機號碼'] ?? '',
    email: row['電子郵件信箱'] ?? '',
    website: row['網址'] ?? '',
  }));
}

/** Gives customers one after another: first the real ones as they are, then their relatives with other places and trades. */
export function createCustomers(random: Random): (serial: number) => CustomerValues {
  const real = realCompanies();
  const stems = real.length > 0 ? real.map(({ shortName }) => shortName).filter((name) => name !== '') : companyStems;

  return (serial) => {
    const company = real[serial - 1];
    const number = `C-${String(serial).padStart(6, '0')}`;
    if (company) return realCustomer(company, number, random);
    return random.chance(0.06) ? person(number, random) : relative(random.pick(stems), number, random);
  };
}

function realCustomer(company: RealCompany, number: string, random: Random): CustomerValues {
  return {
    ...blank,
    number,
    name: company.name,
    shortName: company.shortName,
    taxNumber: company.taxNumber,
    responsiblePerson: company.chairman,
    address: company.address,
    invoiceAddress: company.address,
    telephone: company.telephone,
    fax: company.fax,
    email: company.email,
    website: company.website,
    industry: random.pick(industries),
    contacts: contacts(random),
  };
}

function relative(stem: string, number: string, random: Random): CustomerValues {
  const place = random.pick(places);
  const trade = random.pick(trades);
  const shortName = random.chance(0.5) ? `${place}${stem}` : `${stem}${trade}`;
  const address = `${place}市${random.pick(roads)}${random.whole(1, 880)}號${random.chance(0.3) ? `${random.whole(2, 22)}樓` : ''}`;
  return {
    ...blank,
    number,
    name: `${place}${stem}${trade}${random.pick(legalForms)}`,
    shortName,
    taxNumber: random.digits(8),
    region: random.chance(0.15) ? 'overseas' : 'domestic',
    industry: random.pick(industries),
    responsiblePerson: personName(random),
    address,
    invoiceAddress: address,
    telephone: telephone(random),
    fax: random.chance(0.6) ? telephone(random) : '',
    email: `service@${random.digits(5)}.com.tw`,
    contacts: contacts(random),
  };
}

function person(number: string, random: Random): CustomerValues {
  const name = personName(random);
  return {
    ...blank,
    kind: 'person',
    number,
    name,
    shortName: name,
    address: `${random.pick(places)}市${random.pick(roads)}${random.whole(1, 880)}號`,
    telephone: `09${random.digits(2)}-${random.digits(3)}-${random.digits(3)}`,
  };
}

const blank = emptyCustomerValues();

function contacts(random: Random): CustomerValues['contacts'] {
  return Array.from({ length: random.whole(0, 2) }, () => ({
    name: personName(random),
    title: random.pick(titles),
    telephone: random.chance(0.5) ? `${telephone(random)} #${random.whole(10, 999)}` : '',
    mobile: `09${random.digits(8)}`,
    fax: '',
    email: '',
  }));
}

export function personName(random: Random): string {
  return `${random.pick(surnames)}${random.pick(givenNames)}`;
}

/** In the styles in which they are written: `(02)2531-7099`, `02-2531-7099`, `0225317099`. */
function telephone(random: Random): string {
  const area = random.pick(['02', '03', '04', '05', '06', '07']);
  const [first, second] = [random.digits(4), random.digits(4)];
  return random.pick([`(${area})${first}-${second}`, `${area}-${first}-${second}`, `${area}${first}${second}`]);
}
