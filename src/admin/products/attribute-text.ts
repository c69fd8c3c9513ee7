/** A fact of a product, as it is typed: its name and its value. */
export type Fact = Readonly<{ name: string; value: string }>;

/** Facts in the text of one input, so that drafts are compared and put together as any other. Without any it is empty. */
export const factsText = (facts: readonly Fact[]): string =>
  facts.length === 0 ? '' : JSON.stringify(facts.map(({ name, value }) => [name, value]));

export const factsOf = (text: string | undefined): Fact[] =>
  text ? (JSON.parse(text) as [string, string][]).map(([name, value]) => ({ name, value })) : [];
