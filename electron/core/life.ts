/** The life of a case after acceptance, call by call. */
import type { lifeCalls } from '../contract/life.ts';
import type { OfficeContext } from './context.ts';
import type { Handlers } from './dispatch.ts';
import { appeal, notAccepted, reopen } from './life/again.ts';
import { agree, pause, recordMilestone, resume } from './life/clock.ts';
import { decide, negotiate, reply } from './life/decision.ts';
import { find, improve, mark, verify } from './life/finding.ts';
import { merge, unmerge } from './life/merge.ts';
import { comeBack, send, sendBack, skip } from './life/route.ts';
import { caseLife, sameProduct } from './life/view.ts';

export function lifeHandlers(context: OfficeContext): Handlers<Omit<typeof lifeCalls, 'life.due'>> {
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

    'life.find': (input) => find(context, input),
    'life.improve': (input) => improve(context, input),
    'life.verify': (input) => verify(context, input),
    'life.mark': (input) => mark(context, input),

    'life.negotiate': (input) => negotiate(context, input),
    'life.decide': (input) => decide(context, input),
    'life.reply': (input) => reply(context, input),

    'life.reopen': (input) => reopen(context, input),
    'life.notAccepted': (input) => notAccepted(context, input),
    'life.appeal': (input) => appeal(context, input),
    'life.merge': (input) => merge(context, input),
    'life.unmerge': (input) => unmerge(context, input),
  };
}
