/** At the end every account in the whole database agrees with every other. @type {import('./proofs.mjs').Proof} */
export const books = {
  name: 'books',
  async prove({ books: accounts }, findings) {
    findings.none(await accounts.disagreements());
    findings.none(await accounts.unnumbered());
    const { count, gaps } = await accounts.numbering();
    findings.none(gaps);
    const [{ levels, movements }] = await accounts.sql(
      'select (select count(*)::int from stock_levels) as levels, (select count(*)::int from stock_movements) as movements',
    );
    return `${levels} stock levels, ${movements} movements, ${count} numbers of this run`;
  },
};
