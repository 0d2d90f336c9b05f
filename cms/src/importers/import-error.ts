/**
 * An import that cannot go on, for a reason its operator can do something about: the message says what was attempted,
 * on what, and what to do. Nothing has been written.
 */
export class ImportError extends Error {
  override name = 'ImportError'
}
