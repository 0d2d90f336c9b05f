import { CmsUnavailableError } from '../cms/cms-client.ts'
import { noteIncomplete } from '../pages/render-scope.ts'

/** What a page is worth showing without: `without` while the CMS cannot be read, and the page is soon made anew. */
export async function unlessAway<T>(reading: Promise<T>, without: T): Promise<T> {
  return reading.catch((error: unknown) => {
    if (!(error instanceof CmsUnavailableError))
      throw error
    noteIncomplete()
    return without
  })
}
