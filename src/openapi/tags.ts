import type { oas31 } from 'zod-openapi';
import { pluginAreas } from '../http/plugin-area';
import type { Described } from './operation';

const descriptions: Readonly<Record<string, string>> = {
  Shopping: 'The catalogue with the prices of whoever looks, and what a basket would cost.',
  Account: 'Sign-in, passwords and what customers keep with the shop.',
  Cart: 'What a customer wants to buy: an id and a revision, changed by operations that may be sent again.',
  Checkout: 'From a cart to an order, and from an order to its money.',
  Orders: 'What was bought, and what may still be done with it.',
  Delivery: 'How and when goods are brought, and where carriers hand parcels out.',
  Courier: 'What the phone of a courier does: the runs of the day, and what became of each stop.',
  Places: 'Addresses as they are typed, and where they are.',
  Support: 'What customers ask the shop, and its answers.',
  Analytics: 'What apps tell of what customers do in them.',
  Content: "Products, categories, brands and home sections as Strapi's generated endpoints answer them: published, without prices.",
  Machines: 'What other systems call.',
  Operators: 'What those who run the shop call.',
  Home: 'The start page of the app, as staff put it in order.',
  Figures: 'What was sold, and what waits for somebody.',
  Alerts: 'What waits for a person.',
  Carts: 'Carts of customers, to look into.',
  Customers: 'Accounts with what they bought, and what staff keep beside them.',
  Discounts: 'Discounts and their codes.',
  Messages: 'Messages to many customers, and the topics customers subscribe to.',
  Events: 'What happens in the shop, to be read on from where one was.',
  Feeds: 'What marketplaces read.',
  Integrations: 'The companies the shop works with, and what they are set up with.',
  Jobs: 'What the shop does by itself, and what of it failed every time.',
  Automations: 'What the shop does by itself when something happens, as staff wrote it.',
  Deliveries: 'What is told to other systems: what waits, what was given up, what they answered.',
  Webhooks: 'Where the shop sends what happens, after Standard Webhooks.',
  Mails: 'What customers are mailed about their orders.',
  Pictures: 'What is seen on pictures, for customers who do not see them.',
  Payments: 'Money that came, goes back, or is promised.',
  Runs: 'Couriers, and who brings which orders when.',
  Prices: 'Prices and price lists.',
  Products: 'Products as staff list and edit them: texts, pictures, variants, prices and stock together.',
  Sales: 'Rules by which goods cost less for a time, and what they do to prices.',
  Search: 'What customers search for.',
  Settings: 'What holds for the whole shop, and what was changed of it.',
  Stock: 'How many pieces lie where.',
};

/** Of what is described, in its order, and of `more`. One without a description is a mistake. */
export function tagsFor(all: readonly Described[], ...more: string[]): oas31.TagObject[] {
  const names = new Set([...all.flatMap(({ operation }) => operation.tags ?? []), ...more]);
  return [...names].map((name) => {
    const description = descriptions[name] ?? pluginAreas().find(([, { title }]) => title === name)?.[1].description;
    if (description === undefined) throw new Error(`The tag ${name} has no description in src/openapi/tags.ts`);
    return { name, description };
  });
}
