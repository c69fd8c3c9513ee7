const path = require('node:path');

const appDir = path.resolve(__dirname, '../..');

/** Where Strapi finds the compiled app. */
exports.project = { appDir, distDir: path.join(appDir, 'dist') };
