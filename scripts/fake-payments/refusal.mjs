/** An answer, not a failure: what was asked for cannot be done. `code` never changes, the message is for developers. */
export class Refusal extends Error {
  /** @param {string} code @param {string} message */
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}
