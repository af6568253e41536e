import { writeFile } from 'node:fs/promises';

import type { z } from 'zod';

import { inTransaction, type Trx } from '../../db/database.ts';
import { withCosts } from '../../db/policies/as-shaped-now.ts';
import { groupOf, shippedPolicies } from '../../db/policies/index.ts';
import {
  policyById,
  policyInForce,
  policyVersions,
  savePolicyVersion,
  type StoredPolicy,
} from '../../db/repositories/policies.ts';
import { removePolicyDraft } from '../../db/repositories/policy-drafts.ts';
import { checkPolicy } from '../../db/rules/policy-check.ts';
import type { Policy } from '../../db/rules/policy.ts';
import { policyShape, type policyCalls } from '../contract/policies.ts';
import type { OfficeContext } from './context.ts';
import type { Handlers } from './dispatch.ts';
import { writeTargetFile } from './export/target-file.ts';
import { readSource } from './import/file.ts';
import { resolveTarget } from './ledger-export.ts';
import { Refusal } from './refusal.ts';

/** The longest policy the shape allows is far below; what is larger is another file. */
const LARGEST_POLICY_MB = 4;

/** The mutable type that the contract's lists have. */
type Shaped = z.infer<typeof policyShape>;

/** The office's own way of handling complaints: its versions, what is shipped, files with policies. */
export function policyHandlers(context: OfficeContext): Handlers<typeof policyCalls> {
  const { db, clock, host } = context;

  return {
    'policies.list': async () => {
      const versions = await policyVersions(db.kysely);
      return {
        versions: versions.map(({ id, version, policy, createdAt, inForce, cases }) => {
          return { id, code: policy.code, version, name: policy.name, createdAt, inForce, cases };
        }),
        presets: shippedPolicies.map(({ code, name, summary, source }) => {
          return { code, group: groupOf(code), name, summary, source };
        }),
      };
    },

    'policies.get': async ({ id }) => {
      const stored = await storedPolicy(id);
      const inForce = await policyInForce(db.kysely);
      return answer(stored, stored.id === inForce?.id);
    },

    'policies.preset': ({ code }) => {
      const preset = shippedPolicies.find((shipped) => shipped.code === code);
      if (!preset) throw new Refusal('not-found', { field: 'code' });
      return { policy: shaped(preset) };
    },

    'policies.check': ({ policy }) => ({ issues: [...checkPolicy(policy)] }),

    'policies.save': async ({ policy, basedOn, draftId }) => {
      const issues = checkPolicy(policy);
      if (issues.length > 0) {
        throw new Refusal('invalid-policy', {
          issues: issues.map(({ path, code, params }) => ({ field: path, code, params })),
        });
      }
      const at = clock.now().toISOString();
      const stored = await inTransaction(db, async (trx) => {
        const inForce = await policyInForce(trx);
        // Somebody put another version in force while this one was written.
        if (inForce?.id !== basedOn) throw new Refusal('stale');
        const saved = await savePolicyVersion(trx, policy, at);
        if (draftId !== undefined) await removePolicyDraft(trx, draftId);
        await audit(trx, at, 'policies.save', `policy ${saved.policy.code} version ${saved.version}`);
        return saved;
      });
      context.emit('office.changed', { areas: draftId === undefined ? ['settings'] : ['settings', 'drafts'] });
      return answer(stored, true);
    },

    'policies.export': async ({ id, file }) => {
      const { policy, version } = await storedPolicy(id);
      const path = await resolveTarget(context, file);
      await writeTargetFile(path, (temporary) => writeFile(temporary, `${JSON.stringify(policy, null, 2)}\n`));
      const at = clock.now().toISOString();
      await inTransaction(db, (trx) => audit(trx, at, 'policies.export', `policy ${policy.code} version ${version}`));
      return {};
    },

    'policies.read': async ({ file }) => {
      const { name, bytes } = await readSource(host, file, LARGEST_POLICY_MB);
      const policy = readPolicyFile(name, bytes);
      return { policy, issues: [...checkPolicy(policy)] };
    },
  };

  async function storedPolicy(id: number): Promise<StoredPolicy> {
    const stored = await policyById(db.kysely, id);
    if (!stored) throw new Refusal('not-found', { field: 'id' });
    return stored;
  }

  async function audit(trx: Trx, at: string, call: string, subject: string): Promise<void> {
    await trx.insertInto('audit').values({ at, actor: context.settings().operator, call, subject }).execute();
  }
}

function answer({ id, version, policy }: StoredPolicy, inForce: boolean) {
  return { id, version, inForce, policy: shaped(policy) };
}

/** The shapes are the same; the contract's lists only are not called readonly. */
function shaped(policy: Policy): Shaped {
  return structuredClone(policy) as Shaped;
}

/** The policy in a file, or the refusal that names the place: `2:14` of a text that is no JSON, else the path (`route.2.unit`). */
function readPolicyFile(name: string, bytes: Buffer): Shaped {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal('policy-not-read', { params: { name, where: 'UTF-8' } });
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Refusal('policy-not-read', { params: { name, where: placeOf(text) } });
  }
  const read = policyShape.safeParse(typeof value === 'object' && value !== null ? withCosts(value) : value);
  if (read.success) return read.data;
  throw new Refusal('policy-not-read', { params: { name, where: firstPlace(read.error, value) } });
}

/** Line and column at which the text stops being JSON. The engine does not always say it, so the longest good beginning is looked for. */
function placeOf(text: string): string {
  let good = 0;
  let bad = text.length + 1;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (isBeginning(text.slice(0, middle))) good = middle;
    else bad = middle;
  }
  const lines = text.slice(0, good).split('\n');
  return `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
}

/** True where something could follow that makes it JSON: the engine misses something at the end, and nowhere before. */
function isBeginning(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    return /end of JSON|Unterminated/.test(message) || /position (\d+)/.exec(message)?.[1] === String(text.length);
  }
}

/** Keys come from the file, so they are cut to what a place can be. */
const PLACE_LENGTH = 120;

function firstPlace(error: z.ZodError, value: unknown): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return '1:1';
  // Of a file of another program everything is missing; what it says and Kesu does not know names it best.
  const unknownKey = error.issues.find((issue) => issue.code === 'unrecognized_keys');
  const issue = unknownKey ?? error.issues[0];
  const keys = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  return [...(issue?.path ?? []), ...keys].join('.').slice(0, PLACE_LENGTH);
}
