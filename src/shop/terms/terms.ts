import type { Knex } from 'knex';
import { deliveryMethodsQuery, type DeliveryMethod } from '../delivery/delivery-methods';
import { automaticDiscountsQuery, type AutomaticDiscount } from '../promotions/automatic-discounts';
import { slotTemplatesQuery } from '../delivery/slots/slots-query';
import type { SlotTemplate } from '../../domain/delivery/slots/slot';
import { zonesThereAreQuestion, type ZonesThereAre } from '../delivery/zones/zones-there-are';
import { runTogether, type Answers, type Query, type Queries } from '../queries';
import { pinnedSearchesQuestion, type PinnedByLanguage } from '../search/pinned-searches';
import { synonymsQuestion, type SynonymsByLanguage } from '../search/synonyms';
import { categorySlugsQuestion, categoryTreeQuestion, type CategorySlugs, type CategoryTree } from './category-tree';
import { optionsQuestion, type OptionValues } from './options';
import type { Sale } from '../../domain/pricing/sale';
import type { SalePeriod } from '../../domain/pricing/sale-periods';
import { locationsQuestion, type Locations } from './locations';
import { priceListsQuestion, type PriceLists } from './price-lists';
import { salePeriodsQuestion, salesQuestion } from './sales';
import { taxesQuestion, type Taxes } from './taxes';

/** What holds for every basket, and every search, alike: few rows, which staff change a few times a day and every price depends on. */
export type Terms = Readonly<{
  /** Another one after each change that was committed. */
  revision: string;
  priceLists: PriceLists;
  /** What sales there are, and what they have said lately. */
  sales: readonly Sale[];
  salePeriods: readonly SalePeriod[];
  categories: CategoryTree;
  categorySlugs: CategorySlugs;
  optionValues: OptionValues;
  taxes: Taxes;
  deliveryMethods: readonly DeliveryMethod[];
  /** Whether there are any. Which of them a place lies in is asked each time: there may be ten thousand. */
  deliveryZones: ZonesThereAre;
  /** When it is brought, of the methods that let customers choose. */
  slotTemplates: readonly SlotTemplate[];
  locations: Locations;
  automaticDiscounts: readonly AutomaticDiscount[];
  /** What searches find besides, and first. */
  synonyms: SynonymsByLanguage;
  pinnedSearches: PinnedByLanguage;
}>;

/** Triggers write it (database/terms-revision.ts), so it changes in the same commit as the terms, whoever changed them. */
const revisionSql = `select string_agg(id::text, ',' order by id) as revision from terms_revisions`;
const revisionQuestion: Query<string, { revision: string | null }> = {
  sql: revisionSql,
  types: {},
  values: {},
  read: ([row]) => String(row?.revision),
};
export const termsQuestions = {
  revision: revisionQuestion,
  priceLists: priceListsQuestion,
  sales: salesQuestion,
  salePeriods: salePeriodsQuestion,
  categories: categoryTreeQuestion,
  categorySlugs: categorySlugsQuestion,
  optionValues: optionsQuestion,
  taxes: taxesQuestion,
  deliveryMethods: deliveryMethodsQuery,
  deliveryZones: zonesThereAreQuestion,
  slotTemplates: slotTemplatesQuery,
  locations: locationsQuestion,
  automaticDiscounts: automaticDiscountsQuery,
  synonyms: synonymsQuestion,
  pinnedSearches: pinnedSearchesQuestion,
};

// For changes no trigger tells of, such as a dump that was loaded with triggers off.
const lifetimeMs = 60_000;
let known: { terms: Terms; until: number } | undefined;

/** Read again, whatever is remembered: for who asks within a transaction that changed them, or for long. */
export async function loadTermsAnew(db: Knex): Promise<Terms> {
  const terms = await runTogether(db, termsQuestions);
  known = { terms, until: Date.now() + lifetimeMs };
  return terms;
}

// Each time somebody must have changed the terms meanwhile, so nobody comes near this.
const maxAttempts = 50;

/**
 * Asks `questionsOf(terms)`, all at once, and answers them with the terms that held when they were answered: those that are
 * remembered if they still do, which the same statement tells, else those of today.
 */
export async function runUnderTerms<Asked extends Queries>(
  db: Knex,
  questionsOf: (terms: Terms) => Asked,
): Promise<Readonly<{ terms: Terms; answers: Answers<Asked> }>> {
  return underTerms(db, async (terms) => {
    const answers = await runTogether(db, { ...questionsOf(terms), revision: revisionQuestion });
    return { revision: String(answers.revision), answer: { terms, answers } };
  });
}

/** Those that held a moment ago: for what may be late, and decides nothing. */
export const recentTerms = async (db: Knex): Promise<Terms> => (known && known.until > Date.now() ? known.terms : loadTermsAnew(db));

/** A query over the revision, for statements that answer rows beside it: `ask` says which one it met. */
export const termsRevisionSql = `(${revisionSql})`;

/** Answers what `ask` does, asked under the terms that held when it was answered. */
export async function underTerms<T>(db: Knex, ask: (terms: Terms) => Promise<Readonly<{ revision: string; answer: T }>>): Promise<T> {
  let terms = await recentTerms(db);
  for (let tries = 0; tries < maxAttempts; tries += 1) {
    const { revision, answer } = await ask(terms);
    if (revision === terms.revision) return answer;
    terms = await loadTermsAnew(db);
  }
  throw new Error(`The terms of sale were changed ${maxAttempts} times in a row`);
}
