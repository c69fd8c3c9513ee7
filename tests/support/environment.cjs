const { TestEnvironment } = require('jest-environment-node');
const { default: Ajv2020 } = require('ajv/dist/2020');
const { default: addFormats } = require('ajv-formats');

/** What checks answers against a document of ours, with all that it compiled: a worker tests a hundred files. */
const validators = new Map();

module.exports = class extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    /** One for each `id`, with the document that `read` answers the first time under the name `document`. */
    this.global.validatorsOf = (id, read) => {
      if (!validators.has(id)) {
        const ajv = addFormats(new Ajv2020({ strict: false, allErrors: true }));
        ajv.addSchema({ $id: 'document', ...read() });
        validators.set(id, ajv);
      }
      return validators.get(id);
    };
  }
};
