import { checkChoice } from '../check-amounts';
import type { ConditionOf, ConditionRule } from '../condition-rule';

/** The customer buys in one of the channels. */
export const channel: ConditionRule<ConditionOf<'channel'>> = {
  refuses: ({ channels }, basket) => (channels.includes(basket.channel) ? null : 'WRONG_CHANNEL'),
  check: ({ channels }) => checkChoice(channels, 'channels', 'channel'),
};
