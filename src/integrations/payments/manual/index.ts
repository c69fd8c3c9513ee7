import { defineAdapter } from '../../adapter';
import { manualPayments } from './manual-payments';

/** Takes nothing from the environment: cash needs no keys. */
export const manual = defineAdapter({ name: 'manual', variables: {}, settings: () => ({}), create: () => manualPayments });
