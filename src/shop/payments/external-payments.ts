/** The provider of what was paid to the company's website. */
export const externalPayments = 'external';
