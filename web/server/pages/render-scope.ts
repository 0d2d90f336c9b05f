/**
 * Invariant: whatever a page is made from leaves its tag here while the page renders, so that a change can find the
 * page again. The scope follows the render through every nested local request (Nuxt's renderer, @nuxt/content),
 * because they all run in the same asynchronous context.
 */
import type { RefusedForm } from '../submissions/take-submission.ts'
import { AsyncLocalStorage } from 'node:async_hooks'

export interface RenderScope {
  /** `doc:<documentId>` for each document shown, `type:<type>` for each type whose publishing could alter the page. */
  tags: Set<string>
  /** A read failed and the page was rendered without it: good enough to send, not to keep. */
  isIncomplete: boolean
  /** What a reader sent, for the form that comes back to them. Such a page is never kept. */
  refusedForm?: RefusedForm | undefined
}

const storage = new AsyncLocalStorage<RenderScope>()

/** The scope of the render we are inside, or undefined for a request straight from a reader. */
export function findRenderScope(): RenderScope | undefined {
  return storage.getStore()
}

export function runInRenderScope<T>(scope: RenderScope, work: () => Promise<T>): Promise<T> {
  return storage.run(scope, work)
}

/** Does nothing outside a render. */
export function noteTags(tags: Iterable<string>): void {
  const scope = storage.getStore()
  if (scope === undefined)
    return
  for (const tag of tags)
    scope.tags.add(tag)
}

export function noteIncomplete(): void {
  const scope = storage.getStore()
  if (scope !== undefined)
    scope.isIncomplete = true
}
