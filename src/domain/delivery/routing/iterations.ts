// A hundred stops take some two seconds of a core with them, three hundred some five; more of either find little that is better.
const most = 300_000;

/** As many as a plan of so many stops is worth: a few stops have few orders. */
export const iterationsFor = (stops: number): number => Math.min(most, 2_000 + stops * 3_000);
