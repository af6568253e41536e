import type { TextsLike } from '../texts.ts';
import type { fields as original } from '../zh-TW/fields.ts';

export const fields = {
  required: 'Please fill this in.',
  'too-long': 'At most {{max}} characters; there are {{length}}.',
  'not-a-date': 'Not a date. Examples: 2026/11/21, 115/11/21, 1121.',
  'no-such-date': 'There is no such day.',
  'date-in-future': 'The date cannot be after today.',
  'not-a-quantity': 'A quantity is a number, with a unit if you like: 12,000 PCS.',
  negative: 'Cannot be negative.',
  'too-large': 'The number is too large.',
  'too-fine': 'At most three decimals.',
  'not-a-choice': '“{{text}}” is not in the list.',
  'unknown-customer': 'Choose a customer from the files (F4), or make the file first.',
  'not-an-amount': 'An amount is a number: 5,000,000.',
  'tax-number-shape': 'A tax number has 8 digits, a credit code 18 characters; overseas customers may have another.',
  'tax-number-checksum': 'The check digit does not fit; please compare it with the paper.',
  'moment-in-future': 'The time cannot be after now.',
  'not-a-time': 'Not a time. Examples: 09:05, 3:05 pm.',
  'other-unit': 'The units differ: {{other}} and {{unit}}.',
  'more-than-delivered': 'More defective than the {{quantity}} shipped.',
  'undetermined-not-allowed': 'The policy in force does not know “still being processed”; please give a quantity.',
  'quantity-or-undetermined': '“Still being processed” is chosen, so the quantity stays empty.',
  'too-early': 'The date cannot be before {{first}}.',
  'before-acceptance': 'The date cannot be before the acceptance ({{acceptedOn}}).',
} satisfies TextsLike<typeof original>;
