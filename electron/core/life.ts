/** The life of a case after acceptance, call by call. */
import type { lifeCalls } from '../contract/life.ts';
import type { OfficeContext } from './context.ts';
import type { Handlers } from './dispatch.ts';
import { agree, pause, recordMilestone, resume } from './life/clock.ts';
import { comeBack, send, sendBack, skip } from './life/route.ts';
import { caseLife, sameProduct } from './life/view.ts';

type OwnCalls = Pick<
  typeof lifeCalls,
  | 'life.get'
  | 'life.sameProduct'
  | 'life.send'
  | 'life.return'
  | 'life.sendBack'
  | 'life.skip'
  | 'life.pause'
  | 'life.resume'
  | 'life.milestone'
  | 'life.agree'
>;

export function lifeHandlers(context: OfficeContext): Handlers<OwnCalls> {
  const { reader } = context.db;
  return {
    'life.get': ({ id }) => {
      const { dateStyle, screenLocale } = context.settings();
      return caseLife(reader, id, { style: dateStyle, now: context.clock.now().toISOString(), locale: screenLocale });
    },
    'life.sameProduct': (input) => sameProduct(reader, input),
    'life.send': (input) => send(context, input),
    'life.return': (input) => comeBack(context, input),
    'life.sendBack': (input) => sendBack(context, input),
    'life.skip': (input) => skip(context, input),
    'life.pause': (input) => pause(context, input),
    'life.resume': (input) => resume(context, input),
    'life.milestone': (input) => recordMilestone(context, input),
    'life.agree': (input) => agree(context, input),
  };
}
