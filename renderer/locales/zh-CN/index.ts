import { attachments } from './attachments.ts';
import { caseLife } from './case-life.ts';
import { calendar } from './calendar.ts';
import { cases } from './cases.ts';
import { commands } from './commands.ts';
import { common } from './common.ts';
import { copies } from './copies.ts';
import { customers } from './customers.ts';
import { errors } from './errors.ts';
import { exchange } from './exchange.ts';
import { fields } from './fields.ts';
import { followUps } from './follow-ups.ts';
import { forms } from './forms.ts';
import { formPaper } from './form-paper.ts';
import { intake } from './intake.ts';
import { ledger } from './ledger.ts';
import { letters } from './letters.ts';
import { life } from './life.ts';
import { overlay } from './overlay.ts';
import { paper } from './paper.ts';
import { policyIssues, policyPage } from './policy-page.ts';
import { printDesk } from './print-desk.ts';
import { printers } from './printers.ts';
import { program } from './program.ts';
import { settings } from './settings.ts';
import { sheets } from './sheets.ts';
import { slips } from './slips.ts';
import { statistics } from './statistics.ts';
import { today } from './today.ts';

export const texts = {
  attachments,
  caseLife,
  calendar,
  cases,
  commands,
  common,
  copies,
  customers,
  errors,
  exchange,
  fields,
  followUps,
  forms,
  formPaper,
  intake,
  ledger,
  letters,
  life,
  overlay,
  paper,
  policyIssues,
  policyPage,
  printDesk,
  printers,
  program,
  settings,
  sheets,
  slips,
  statistics,
  today,
};
