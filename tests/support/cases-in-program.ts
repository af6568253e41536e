import type { CallOutput } from '../../electron/contract/calls.ts';
import { complaint } from './cases.ts';
import { customerForm } from './customers.ts';
import type { RunningProgram } from './program.ts';

/** A customer and an accepted complaint of theirs, made through the window's own bridge. */
export async function acceptedCase(program: RunningProgram): Promise<CallOutput<'cases.accept'>> {
  const customer = await program.call('customers.save', { form: customerForm() });
  const { id: draftId } = await program.call('drafts.save', { form: complaint(customer.id) });
  const { today } = await program.call('office.status', {});
  return program.call('cases.accept', { draftId, acceptedOn: today, reason: '', clockConfirmed: false });
}
