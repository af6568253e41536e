import { emptyContact, emptyCustomerForm } from '../../db/rules/customer-form.ts';
import type { CustomerForm } from '../../electron/contract/customers.ts';

/** A customer form with nothing typed but what the test is about. */
export function customerForm(changes: Partial<CustomerForm> = {}): CustomerForm {
  return { ...emptyCustomerForm(), name: '範例股份有限公司', ...changes };
}

export function contactForm(changes: Partial<CustomerForm['contacts'][number]> = {}): CustomerForm['contacts'][number] {
  return { ...emptyContact(), ...changes };
}
