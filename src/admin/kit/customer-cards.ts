import { lazy, type ComponentType } from 'react';

/**
 * Whom a card is about: `id` as endpoints for staff name them, `account` the number that plugins keep things by. `email` is empty where they
 * sign in with a telephone number.
 */
export type CardCustomer = Readonly<{ id: string; account: number; email: string }>;
export type CustomerCard = Readonly<{
  label: Readonly<{ id: string; defaultMessage: string }>;
  /** What a role needs to see it: `api::loyalty.see`. */
  action: string;
  load: () => Promise<ComponentType<{ customer: CardCustomer }>>;
}>;
type Known = Omit<CustomerCard, 'load'> & Readonly<{ Content: ComponentType<{ customer: CardCustomer }> }>;

const cards: Known[] = [];

/** Puts a card of a plugin onto the page of a customer, for those who may see it. Its code is loaded when somebody looks. */
export function addCustomerCard({ label, action, load }: CustomerCard): void {
  cards.push({ label, action, Content: lazy(() => load().then((Content) => ({ default: Content }))) });
}

export const customerCards = (): readonly Known[] => cards;
