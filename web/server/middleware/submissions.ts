import { defineEventHandler, sendRedirect, setResponseHeader } from 'h3'
import { renderPage } from '../pages/rendered-pages.ts'
import { sendPage } from '../pages/send-page.ts'
import { readFormPath } from '../submissions/form-request.ts'
import { takeSubmission } from '../submissions/take-submission.ts'

/** `POST /send-inn/<form>`, in every language of the interface; reading the form is a page as any other. */
export default defineEventHandler(async (event) => {
  const target = event.method === 'POST' ? readFormPath(event.path) : null
  if (target === null)
    return
  const taken = await takeSubmission(event, target.form, target.locale)
  setResponseHeader(event, 'cache-control', 'no-store')
  if (taken.isStored)
    return sendRedirect(event, taken.location, 303)
  const { page } = await renderPage(event.path.split('?')[0] ?? '', taken.refused)
  await sendPage(event, { ...page, status: taken.status }, { isKept: false, retryAfterS: taken.retryAfterS })
})
