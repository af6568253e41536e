import type { Policy, PolicyChoice } from '../../../db/rules/policy.ts';
import { foldText } from '../../../db/search/fold.ts';

/** The lists of a policy that an import may lengthen. */
export type ChoiceList = 'channels' | 'types' | 'severities' | 'demands' | 'outcomes' | 'units';

const lists: readonly ChoiceList[] = ['channels', 'types', 'severities', 'demands', 'outcomes', 'units'];

/** The lists of the office while a file is read: what it does not know yet becomes a choice of its own. */
export interface ChoiceBook {
  /** Whether the office has this choice, by its code or by its name in any language. */
  knows(list: ChoiceList, text: string): boolean;
  /** Code of the choice with this code or with this name in any language; `added` for one that is new. */
  resolve(list: ChoiceList, text: string): { readonly code: string; readonly added: boolean };
  /** The policy with what was added; undefined when nothing was. */
  lengthened(): Policy | undefined;
}

export function choiceBook(policy: Policy): ChoiceBook {
  const codes = new Map<ChoiceList, Map<string, string>>();
  const added = new Map<ChoiceList, PolicyChoice[]>();
  for (const list of lists) {
    const known = new Map<string, string>();
    const choices: readonly PolicyChoice[] = policy[list];
    // Codes last: where a name and a code are the same, the code is meant.
    for (const { code, label } of choices) for (const name of Object.values(label)) known.set(foldText(name), code);
    for (const { code } of choices) known.set(foldText(code), code);
    codes.set(list, known);
    added.set(list, []);
  }

  return {
    knows: (list, text) => codes.get(list)?.has(foldText(text) || text) === true,
    resolve(list, text) {
      const known = codes.get(list);
      const folded = foldText(text) || text;
      const code = known?.get(folded);
      if (code !== undefined) return { code, added: false };
      const made = newCode(text, new Set(known?.values()));
      known?.set(folded, made);
      added.get(list)?.push({ code: made, label: { 'zh-TW': text, 'zh-CN': text, en: text } });
      return { code: made, added: true };
    },
    lengthened() {
      if ([...added.values()].every((choices) => choices.length === 0)) return undefined;
      const more = (list: ChoiceList): readonly PolicyChoice[] => added.get(list) ?? [];
      return {
        ...policy,
        channels: [...policy.channels, ...more('channels')],
        types: [...policy.types, ...more('types').map((type) => ({ ...type, parent: null }))],
        severities: [...policy.severities, ...more('severities')],
        demands: [...policy.demands, ...more('demands')],
        // Of an outcome that only a file knows, nobody has said that it costs money.
        outcomes: [...policy.outcomes, ...more('outcomes').map((outcome) => ({ ...outcome, costs: false }))],
        units: [...policy.units, ...more('units')],
      };
    },
  };
}

const LONGEST_CODE = 60;

/** `Bank account or service` → `bank-account-or-service`; Chinese stays as it is. */
function newCode(text: string, taken: ReadonlySet<string>): string {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
  const plain = [...words.join('-')].slice(0, LONGEST_CODE).join('') || 'choice';
  let code = plain;
  for (let times = 2; taken.has(code); times += 1) code = `${plain}-${times}`;
  return code;
}
