// The running shop's own, so that there is one of everything.
module.exports = require('../dist/src/kit');
