import { customerWriter } from '../../../db/repositories/customers.ts';
import type { PlannedCustomer } from './customers-plan.ts';
import type { Applying } from './run.ts';

/** Writes what was planned, in the order of the file. */
export async function applyCustomers(
  customers: readonly PlannedCustomer[],
  { writer, importId, at, step }: Applying,
): Promise<void> {
  const write = customerWriter(writer);
  for (const [done, { id, values }] of customers.entries()) {
    if (done % 200 === 0) await step(done, customers.length);
    if (id === undefined) write.insert(values, { at, importId });
    else write.update(id, values, at);
  }
  write.finish();
  await step(customers.length, customers.length);
}
