/** Why something was not delivered, as a sentence for staff: the panel says it in their language (src/admin/sentences/deliveries.uk.ts). */
export const because = (sentence: string): string => sentence;
