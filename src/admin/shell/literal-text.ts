/** As a message that reads exactly this: quotes and braces mean something to whoever formats it. */
export const literalText = (text: string): string => text.replaceAll("'", "''").replace(/[{}<>]/g, "'$&'");
