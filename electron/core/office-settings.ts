import { basename, dirname } from 'node:path';

import { inTransaction } from '../../db/database.ts';
import { groupOf, shippedPolicies } from '../../db/policies/index.ts';
import { policyInForce, savePolicyVersion } from '../../db/repositories/policies.ts';
import type { Policy } from '../../db/rules/policy.ts';
import type { officeCalls, PolicyView } from '../contract/office.ts';
import { today, type OfficeContext } from './context.ts';
import type { Handlers } from './dispatch.ts';
import { changeNumbering, describeNumbering, numberingStyles, styleForMonth } from './numbering.ts';
import { Refusal } from './refusal.ts';
import type { SettingsStore } from './settings.ts';

/** Used until the first-run page was answered, so that every call has a policy. */
const defaultPolicy = shippedPolicies[0] as Policy;

export function officeHandlers(
  context: OfficeContext,
  settings: SettingsStore,
  programVersion: string,
): Handlers<typeof officeCalls> {
  const { db } = context;

  return {
    'office.status': async () => {
      const inForce = await policyInForce(db.kysely);
      const day = today(context);
      return {
        programVersion,
        firstRun: inForce === undefined,
        today: day,
        dataFolderName: basename(dirname(db.path)),
        settings: settings.read(),
        policy: policyView(inForce?.policy ?? defaultPolicy, inForce?.id ?? 0, inForce?.version ?? 0),
        yearStyle: styleForMonth(await numberingStyles(db.kysely), day.slice(0, 7)),
      };
    },

    'office.policies': () => ({
      policies: shippedPolicies.map(({ code, name, summary }) => ({ code, group: groupOf(code), name, summary })),
    }),

    'office.setUp': async ({ officeName, operator, locale, policy, yearStyle }) => {
      const chosen = shippedPolicies.find(({ code }) => code === policy);
      if (!chosen) throw new Refusal('not-found', { field: 'policy' });
      await inTransaction(db, async (trx) => {
        if (await policyInForce(trx)) throw new Refusal('wrong-state');
        await savePolicyVersion(trx, chosen, context.clock.now().toISOString());
        await settings.write(trx, {
          officeName,
          operator,
          screenLocale: locale,
          paperLocale: locale,
          dateStyle: yearStyle,
        });
        await trx.insertInto('numbering').values({ from_year: 1912, from_month: 1, style: yearStyle }).execute();
      });
      context.emit('office.changed', { areas: ['settings'] });
      return {};
    },

    'settings.change': async (changes) => {
      const changed = await settings.change(changes as Parameters<SettingsStore['change']>[0]);
      context.emit('office.changed', { areas: ['settings'] });
      return changed;
    },

    'numbering.get': () => describeNumbering(context),

    'numbering.change': async ({ from, style }) => {
      await changeNumbering(context, from, style);
      context.emit('office.changed', { areas: ['settings'] });
      return {};
    },
  };
}

function policyView(policy: Policy, id: number, version: number): PolicyView {
  // The shapes are the same; the contract's lists only are not called readonly.
  return { ...(structuredClone(policy) as Omit<PolicyView, 'id' | 'version'>), id, version };
}
