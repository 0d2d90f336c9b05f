/** Something a person must put right before Kokeboka can run; the message says what was wrong and what to do. */
export class StartError extends Error {
  override readonly name = 'StartError'
}
