import type { IntlShape } from 'react-intl';
import { isCurrency, type Money } from '../../domain/money/money';
import type { DiscountKinds } from '../kit/admin-types';
import { moneyText } from '../kit/money-text';
import type { Text } from '../kit/use-text';
import type { TextKey } from '../texts';
import { percentText, type Draft } from './draft';
import { givenWords } from './discount-words';
import { clockText } from './local-moment';
import type { DraftClash } from './merge-drafts';

const words = {
  name: 'storekeeper.discounts.names',
  names: 'storekeeper.discounts.names',
  enabled: 'storekeeper.discounts.inUse',
  method: 'storekeeper.discounts.given',
  startsAt: 'storekeeper.discounts.starts',
  endsAt: 'storekeeper.discounts.ends',
  effect: 'storekeeper.discounts.effect',
  conditions: 'storekeeper.discounts.conditions',
  targets: 'storekeeper.discounts.targets',
  priority: 'storekeeper.discounts.priority',
  stopFurther: 'storekeeper.discounts.stopFurther',
  group: 'storekeeper.discounts.group',
  combinesWithLine: 'storekeeper.discounts.withLine',
  combinesWithOrder: 'storekeeper.discounts.withOrder',
  combinesWithDelivery: 'storekeeper.discounts.withDelivery',
  maxDiscount: 'storekeeper.discounts.maxDiscount',
  limitTotal: 'storekeeper.discounts.limitTotal',
  limitPerCustomer: 'storekeeper.discounts.limitPerCustomer',
  budget: 'storekeeper.discounts.budget',
  note: 'storekeeper.discounts.note',
} as const satisfies Record<keyof Draft, TextKey>;

type Context = Readonly<{ kinds: DiscountKinds; draft: Draft; nameOf: (id: string) => string | undefined; text: Text; intl: IntlShape }>;
type Path = DraftClash['path'];

const said = ({ intl }: Context, english: string): string => intl.formatMessage({ id: english, defaultMessage: english });
const kindOf = ({ kinds }: Context, component: unknown) =>
  [...kinds.effects, ...kinds.conditions].find((kind) => kind.component === component);
const kindName = (context: Context, component: unknown): string => {
  const kind = kindOf(context, component);
  return kind ? context.intl.formatMessage({ id: kind.component, defaultMessage: kind.name }) : String(component);
};

/** The field of a part a path leads to: `effect.values.basisPoints`. */
function fieldAt(context: Context, path: Path) {
  const [first, second] = path;
  const part = first === 'effect' ? context.draft.effect : first === 'conditions' ? context.draft.conditions[Number(second)] : null;
  const name = path[path.indexOf('values') + 1];
  const kind = part ? kindOf(context, part.component) : undefined;
  return path.includes('values') && kind ? { kind, field: kind.fields.find((one) => one.name === name) } : null;
}

/** How the input at a path is called: `What it does: Percent off the order, Percent`. */
export function labelOf(context: Context, path: Path): string {
  const { text, intl, kinds } = context;
  const first = path[0] as keyof Draft;
  const language = first === 'name' ? kinds.defaultLanguage : first === 'names' ? String(path[1]) : null;
  if (language !== null)
    return text('storekeeper.discounts.nameIn', { language: intl.formatDisplayName(language, { type: 'language' }) ?? language });
  const found = fieldAt(context, path);
  if (!found) return text(words[first]);
  const { kind, field } = found;
  return `${text(words[first])}: ${[kindName(context, kind.component), ...(field ? [said(context, field.label)] : [])].join(', ')}`;
}

const isMoney = (value: object): value is Money => 'amount' in value && 'currency' in value && isCurrency(String(value.currency));

/** What stands in it, as people read it. */
export function valueOf(context: Context, path: Path, value: unknown): string {
  const { text, kinds, nameOf, intl } = context;
  if (value === null || value === undefined) return '';
  const last = path.at(-1);
  if (path[0] === 'method' && Object.hasOwn(givenWords, String(value))) return text(givenWords[value as keyof typeof givenWords]);
  if ((last === 'startsAt' || last === 'endsAt') && typeof value === 'string') return clockText(value, kinds.timeZone).replace('T', ' ');
  if (typeof value === 'boolean') return text(value ? 'storekeeper.discounts.yes' : 'storekeeper.discounts.no');
  if (typeof value === 'number')
    return fieldAt(context, path)?.field?.type === 'percent' ? `${percentText(value)} %` : intl.formatNumber(value);
  if (typeof value === 'string') return nameOf(value) ?? value;
  if (typeof value !== 'object') return '';
  if (isMoney(value)) return moneyText(value);
  if ('component' in value) return kindName(context, value.component);
  return Object.entries(value)
    .flatMap(([key, one]) => valueOf(context, [...path, key], one) || [])
    .join(', ');
}
