import { defineAdapter } from '../../adapter';
import { manualPayments } from '../manual/manual-payments';

/**
 * What was paid to the company's website. There is nobody to ask, as of cash; and at checkout nobody is offered it. What goes back of it, the
 * website gives back, which hears of it with the order.
 */
export const external = defineAdapter({ name: 'external', variables: {}, settings: () => ({}), create: () => manualPayments });
