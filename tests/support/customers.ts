import type { CustomerForm } from '../../electron/contract/customers.ts';

/** A customer form with nothing typed but what the test is about. */
export function customerForm(changes: Partial<CustomerForm> = {}): CustomerForm {
  return {
    kind: 'company',
    number: '',
    name: '範例股份有限公司',
    shortName: '',
    taxNumber: '',
    region: 'domestic',
    industry: '',
    responsiblePerson: '',
    address: '',
    invoiceAddress: '',
    telephone: '',
    fax: '',
    email: '',
    website: '',
    foundedOn: '',
    capital: '',
    asOf: '',
    note: '',
    contacts: [],
    ...changes,
  };
}

export function contactForm(changes: Partial<CustomerForm['contacts'][number]> = {}): CustomerForm['contacts'][number] {
  return { name: '', title: '', telephone: '', mobile: '', fax: '', email: '', ...changes };
}
