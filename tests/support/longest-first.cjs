const { default: TestSequencer } = require('@jest/test-sequencer');

const longestFirst = ['crash', 'e2e', 'browser', 'api', 'contract', 'unit'];

/**
 * Starts the kinds of tests first that take longest, so that no worker stands idle at the end. Jest knows how long a file
 * took from the run before; on a fresh clone it goes by sizes, and the file that starts six apps is a small one.
 */
module.exports = class LongestFirst extends TestSequencer {
  async sort(tests) {
    const kindOf = ({ context }) => longestFirst.indexOf(context.config.displayName.name);
    return (await super.sort(tests)).toSorted((one, other) => kindOf(one) - kindOf(other));
  }
};
