/** Troubles that tests order: no answer at all, or one that is lost after the work was done. */
import { BadRequest, isSame, json, readFields } from './web.mjs';

/** @param {{ secretKey: string }} options */
export function createFaults({ secretKey }) {
  let isDown = false;
  let losesNext = false;
  return {
    isDown: () => isDown,
    /** True once for each time it was ordered. */
    losesThisAnswer() {
      const loses = losesNext;
      losesNext = false;
      return loses;
    },
    /** @param {import('./web.mjs').Asked} asked */
    answer(asked) {
      if (asked.method !== 'POST' || !isSame(asked.headers.authorization ?? '', `Bearer ${secretKey}`))
        throw new BadRequest(401, 'unauthorized', 'The secret key is missing or wrong');
      const { down, loseNextAnswer } = readFields(asked);
      isDown = down === undefined ? isDown : down === true;
      losesNext ||= loseNextAnswer === true;
      return json(200, { down: isDown, loseNextAnswer: losesNext });
    },
  };
}
