import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { Stock } from '../../../../db/rules/overlay.ts';
import type { PolicyChange } from '../../../../db/rules/policy-diff.ts';
import {
  builtInMilestones,
  type CaseCondition,
  type Localized,
  type Policy,
  type PolicyPaperCopy,
  type Span,
} from '../../../../db/rules/policy.ts';
import { useLocale } from '../../../api/use-office.ts';
import type { Translate } from '../../../locales/translate.ts';
import { policyPage } from '../../../locales/zh-TW/policy-page.ts';
import type { Option } from '../../../ui/Select.tsx';
import { useName } from './editing.tsx';
import { writeNumber } from './numbers.ts';

/** The moments from which and until which a limit of this policy can run. */
export function useMoments(policy: Policy): readonly Option[] {
  const { t } = useTranslation();
  const name = useName();
  return useMemo(
    () => [
      ...builtInMilestones.map((code) => ({ value: code, label: t(`policyPage.milestones.${code}`) })),
      ...policy.milestones.map(({ code, label }) => ({ value: code, label: name(label) })),
      ...policy.route.map(({ code, task }) => ({
        value: `sent:${code}`,
        label: t('policyPage.sentTo', { name: name(task) }),
      })),
      ...policy.route.map(({ code, task }) => {
        return { value: `returned:${code}`, label: t('policyPage.returnedFrom', { name: name(task) }) };
      }),
    ],
    [policy.milestones, policy.route, t, name],
  );
}

export function spanWords(span: Span | null, t: Translate): string {
  if (span === null) return t('policyPage.spanUnits.none');
  const unit = t(`policyPage.spanUnits.${span.unit}`);
  if (!('amount' in span)) return unit;
  const office = 'clock' in span && span.clock === 'office' ? ` (${t('policyPage.clocks.office')})` : '';
  return `${span.amount} ${unit}${office}`;
}

/** For which cases something holds, in a few words. */
export function useConditionWords(policy: Policy): (when: CaseCondition) => string {
  const { t } = useTranslation();
  const name = useName();
  return useCallback(
    (when) => {
      const of = (list: readonly { readonly code: string; readonly label: Localized }[], codes: readonly string[]) =>
        codes.map((code) => {
          const found = list.find((one) => one.code === code);
          return found ? name(found.label) : code;
        });
      const words = [
        ...when.kinds.map((kind) => kindName(kind, t)),
        ...when.regions.map((region) => t(`policyPage.regions.${region}`)),
        ...of(policy.types, when.types),
        ...of(policy.severities, when.severities),
        ...(when.major === null ? [] : [t(`policyPage.major.${when.major ? 'yes' : 'no'}`)]),
        ...(when.urgent === null ? [] : [t(`policyPage.urgent.${when.urgent ? 'yes' : 'no'}`)]),
      ];
      return words.length === 0 ? t('policyPage.conditionAll') : words.join(t('common.listSeparator'));
    },
    [policy.types, policy.severities, t, name],
  );
}

const kinds = ['customer-complaint', 'employee-complaint', 'suggestion', 'appeal'] as const;
export const allKinds = kinds;

export function kindName(kind: string, t: Translate): string {
  const known = kinds.find((one) => one === kind);
  return known ? t(`cases.kinds.${known}`) : kind;
}

function isField(field: string): field is keyof typeof policyPage.fields {
  return Object.hasOwn(policyPage.fields, field);
}

/** One difference between two versions as a sentence. */
export function useChangeSentence(policy: Policy): (change: PolicyChange) => string {
  const { t } = useTranslation();
  const locale = useLocale();
  const conditionWords = useConditionWords(policy);
  return useCallback(
    (change) => {
      function words(value: unknown, field: string): string {
        if (value === null || value === undefined) return t('policyPage.none');
        if (typeof value === 'boolean') return t(value ? 'policyPage.yes' : 'policyPage.no');
        if (typeof value === 'number') return writeNumber(value, kindOf(field));
        if (typeof value === 'string') return choiceWords(value, field, policy, t, locale);
        if (Array.isArray(value))
          return value.map((one: unknown) => words(one, field)).join(t('common.listSeparator')) || t('policyPage.none');
        if (isLocalized(value)) return value[locale];
        if (isCopy(value)) return copyWords(value);
        if (isSpan(value)) return spanWords(value, t);
        if (isCondition(value)) return conditionWords(value);
        if (isStock(value)) return t('overlay.stockWords', { width: value.width / 1000, height: value.height / 1000 });
        if (isScan(value)) return t('overlay.withScan');
        return JSON.stringify(value);
      }

      /** 1 業務部（白）、不含：金額 */
      function copyWords({ copy, keeper, colour, forCustomer, hidden }: PolicyPaperCopy): string {
        const more = [
          t(`policyPage.colours.${colour}`),
          ...(forCustomer ? [t('policyPage.fields.forCustomer')] : []),
          ...(hidden.length === 0 ? [] : [t('policyPage.papers.without', { count: hidden.length })]),
        ];
        return `${copy} ${keeper[locale]}（${more.join(t('common.listSeparator'))}）`;
      }

      const part = t(`policyPage.parts.${change.part}`);
      const nameOf = (item: object): string => {
        const named: { label?: Localized; task?: Localized; keeper?: Localized; name?: Localized } = item;
        return (named.label ?? named.task ?? named.keeper ?? named.name)?.[locale] ?? '';
      };
      const fieldName = (field: string): string => (isField(field) ? t(`policyPage.fields.${field}`) : field);
      switch (change.kind) {
        case 'added':
          return t('policyPage.addedItem', { part, name: nameOf(change.item) });
        case 'removed':
          return t('policyPage.removedItem', { part, name: nameOf(change.item) });
        case 'moved':
          return t('policyPage.movedItem', { part });
        case 'item': {
          if (change.part === 'overlays' && change.field === 'fields') {
            const [before, after] = [change.before, change.after].map((fields) =>
              Array.isArray(fields) ? fields.length : 0,
            );
            return t('overlay.changedFields', { name: nameOf(change.item), before, after });
          }
          const [before, after] = [change.before, change.after].map((value) => words(value, change.field));
          return t('policyPage.changedItem', {
            part,
            name: nameOf(change.item),
            field: fieldName(change.field),
            before,
            after,
          });
        }
        case 'changed': {
          const named = change.field === null ? part : `${part}（${fieldName(change.field)}）`;
          const [before, after] = [change.before, change.after].map((value) =>
            words(value, change.field ?? change.part),
          );
          return t('policyPage.changed', { part: named, before, after });
        }
      }
    },
    [t, locale, policy, conditionWords],
  );
}

function kindOf(field: string): 'whole' | 'money' | 'percent' {
  if (field === 'overQuantity') return 'percent';
  return ['upTo', 'least', 'most', 'rate'].includes(field) ? 'money' : 'whole';
}

/** A stored word of a fixed list, or a code of the policy, as it is called. */
function choiceWords(value: string, field: string, policy: Policy, t: Translate, locale: keyof Localized): string {
  const { conditions, passed, bases, periods, colours, notAccepted, objection, replyBy } = policyPage;
  const fixed: Readonly<Record<string, object>> = {
    condition: conditions,
    passed,
    basis: bases,
    period: periods,
    colour: colours,
    notAccepted,
    objection,
    replyBy,
  };
  const groups: Readonly<Record<string, string>> = {
    condition: 'conditions',
    basis: 'bases',
    period: 'periods',
    colour: 'colours',
  };
  const group = fixed[field];
  // The key is one of the group that was just looked into.
  if (group && Object.hasOwn(group, value))
    return t(`policyPage.${groups[field] ?? field}.${value}` as 'policyPage.none');
  if (field === 'kinds') return kindName(value, t);
  const builtIn = builtInMilestones.find((code) => code === value);
  if (builtIn) return t(`policyPage.milestones.${builtIn}`);
  const lists = [policy.units, policy.types, policy.formParts, policy.milestones, policy.severities];
  return lists.flat().find(({ code }) => code === value)?.label[locale] ?? value;
}

function isCopy(value: object): value is PolicyPaperCopy {
  return 'keeper' in value && 'hidden' in value;
}

function isLocalized(value: object): value is Localized {
  return 'zh-TW' in value && 'en' in value;
}

function isSpan(value: object): value is Span {
  return 'unit' in value;
}

function isStock(value: object): value is Stock {
  return 'width' in value && 'height' in value;
}

function isScan(value: object): boolean {
  return 'hash' in value;
}

function isCondition(value: object): value is CaseCondition {
  return 'regions' in value;
}
