/**
 * Three ways to fail, and only three:
 * - TransientError: the world is not ready. Back off and try again; nothing is lost, the rows stay.
 * - PermanentError: this one document can never be indexed as it is. Park it, go on with the others.
 * - anything else: we do not know what is true any more. Crash, and be started again.
 */
export class TransientError extends Error {
  override readonly name: string = 'TransientError'
}

/** Another worker may be writing: stop at once, and start over when the lease is ours again. */
export class LeaseLostError extends TransientError {
  override readonly name = 'LeaseLostError'
}

export class PermanentError extends Error {
  override readonly name = 'PermanentError'
  /** Snake case, as the engine's own codes: `unexpected_document`, `payload_too_large`. */
  readonly code: string

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

/** The environment is wrong in a way that waiting cannot mend (a key that is refused). One clear line, then exit. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError'
}

/** The other side answers in a shape the contract does not allow: two versions that do not belong together. */
export class ContractError extends Error {
  override readonly name = 'ContractError'
}
