import { consequences, type Consequence } from '../../../domain/delivery/rules/consequence';
import type { StoredParameters } from '../../parameters-form';
import { amountsField, storedAmounts } from '../../promotions/stored-parameters';

type Words = Readonly<{ label: string; help: string }>;

/** What every rule of ours asks at its end: what it does, and with which sums. */
export const consequenceFields = {
  then: {
    type: 'enumeration',
    enum: [...consequences],
    required: true,
    default: 'only',
    pluginOptions: {
      admin: {
        label: 'What it does',
        help: 'Only then: it is offered there, and nowhere else. The others happen where the rule holds.',
      },
    },
  },
  amounts: amountsField({ label: 'Amounts', help: 'What it costs then, or costs more, in each currency.' }),
} as const;

export function storedConsequence({ then, amounts }: StoredParameters): Consequence {
  return { then: consequences.find((known) => known === then) ?? 'only', amounts: storedAmounts(amounts) };
}

export const numberField = (admin: Words, min: number) => ({ type: 'integer', min, max: 2_000_000_000, pluginOptions: { admin } });
export const relationField = (target: string, relation: 'manyToMany' | 'manyToOne', admin: Words) => ({
  type: 'relation',
  relation,
  target,
  pluginOptions: { admin },
});

export const idsOnly = { fields: ['id'] };

/** A number staff may leave out. */
export const storedNumber = (value: unknown): number | null => (typeof value === 'number' ? value : null);
