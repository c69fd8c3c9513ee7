/** What a new shop needs before it can sell, in the order it is done best. */
export const setupSteps = ['settings', 'taxes', 'delivery', 'product', 'payments', 'mail', 'staff'] as const;
export type SetupStep = (typeof setupSteps)[number];

/** What the shop knows of each. */
export type SetupFacts = Readonly<{
  name: string;
  /** Rates for the country the shop is in. */
  taxRates: boolean;
  deliveryMethods: boolean;
  /** Something that is published, has a price and can be bought. */
  sellableProduct: boolean;
  /** Ways to pay at once, and not to staff. */
  onlinePayments: boolean;
  mailSender: boolean;
  staff: number;
}>;

/** What a shop is called until somebody says how (strapi/store-defaults.ts). */
export const unnamedShop = 'My shop';

const isDone: Readonly<Record<SetupStep, (facts: SetupFacts) => boolean>> = {
  settings: ({ name }) => name !== unnamedShop,
  taxes: ({ taxRates }) => taxRates,
  delivery: ({ deliveryMethods }) => deliveryMethods,
  product: ({ sellableProduct }) => sellableProduct,
  payments: ({ onlinePayments }) => onlinePayments,
  mail: ({ mailSender }) => mailSender,
  staff: ({ staff }) => staff > 1,
};

export const setupOf = (facts: SetupFacts): Readonly<{ step: SetupStep; isDone: boolean }>[] =>
  setupSteps.map((step) => ({ step, isDone: isDone[step](facts) }));
