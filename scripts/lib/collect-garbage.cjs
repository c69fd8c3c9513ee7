const { Session } = require('node:inspector/promises');
const { setImmediate: afterThis } = require('node:timers/promises');

/** Collects what nobody uses any more, and has V8 give back the memory of it. Nothing else is done meanwhile. */
exports.collectGarbage = async () => {
  const session = new Session();
  session.connect();
  await session.post('HeapProfiler.collectGarbage');
  // Ended while it still tells us this, it would never end.
  await afterThis();
  session.disconnect();
};
