/**
 * The one script of the site. Pages are whole without it; each enhancement looks for the elements that ask for it
 * (`data-…`), and does nothing on a page that has none. Words come from the page, which knows its language.
 */
import { enableCopying } from './copy.ts'
import { keepDrafts } from './draft.ts'
import { enablePrinting } from './print.ts'
import { enableSharing } from './share.ts'
import { suggestWhileTyping } from './suggest.ts'

for (const enhance of [enableCopying, enablePrinting, enableSharing, keepDrafts, suggestWhileTyping])
  enhance(document)
