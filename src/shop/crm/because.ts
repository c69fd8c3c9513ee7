/** Why something does not stand there, in a sentence that staff read in their own language (src/admin/sentences). */
export const because = (sentence: string): string => sentence;
