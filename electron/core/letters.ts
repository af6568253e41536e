/** Letters to the customer, the templates they are made from, and the head they are written under. */
import { formStore } from '../../db/repositories/forms.ts';
import type { letterCalls } from '../contract/letters.ts';
import type { OfficeContext } from './context.ts';
import type { Handlers } from './dispatch.ts';
import { create, unvoid, update, voidLetter } from './letters/change.ts';
import { letterheadOf, removeLogo, saveLetterhead, setLogo } from './letters/letterhead.ts';
import { compose, suggest } from './letters/suggest.ts';
import { removeTemplate, restoreTemplates, saveTemplate, templatesOf } from './letters/templates.ts';
import { letterRecord } from './letters/view.ts';
import { Refusal } from './refusal.ts';

export function letterHandlers(context: OfficeContext): Handlers<typeof letterCalls> {
  const { reader } = context.db;
  return {
    'letters.templates': () => ({ templates: templatesOf(reader, context.settings().screenLocale) }),
    'letters.saveTemplate': (input) => saveTemplate(context, input),
    'letters.removeTemplate': (input) => removeTemplate(context, input),
    'letters.restoreTemplates': () => restoreTemplates(context),
    'letters.letterhead': () => letterheadOf(reader),
    'letters.saveLetterhead': (input) => saveLetterhead(context, input),
    'letters.setLogo': (input) => setLogo(context, input),
    'letters.removeLogo': (input) => removeLogo(context, input),
    'letters.suggest': (input) => reader.transaction(() => suggest(context, reader, input))(),
    'letters.compose': (input) => reader.transaction(() => compose(context, reader, input))(),
    'letters.create': (input) => create(context, input),
    'letters.update': (input) => update(context, input),
    'letters.void': (input) => voidLetter(context, input),
    'letters.unvoid': (input) => unvoid(context, input),
    'letters.get': ({ id }) => {
      const row = formStore(reader).byId(id);
      if (row?.kind !== 'letter') throw new Refusal('not-found');
      return letterRecord(row);
    },
    'letters.ofCase': ({ caseId }) => ({
      letters: formStore(reader)
        .ofCase(caseId)
        .filter(({ kind }) => kind === 'letter')
        .map(letterRecord),
    }),
  };
}
