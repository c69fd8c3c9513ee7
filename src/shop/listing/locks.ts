/** Advisory locks of the listings. Of a variant that is counted: who sells it tries, and waits for nobody. */
export const variantLocks = 7_301;
/** Whoever brings the listings up to date. */
export const refreshLock = 7_302;
