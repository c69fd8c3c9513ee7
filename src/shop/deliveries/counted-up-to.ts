/** What waits or was given up is counted no further than this: staff see that it is much. */
export const countedUpTo = 10_000;
