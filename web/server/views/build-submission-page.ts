import type { InterfaceLocale } from '../../shared/paths.ts'
import type { SubmissionForm } from '../../shared/submission-forms.ts'
import type { ReceiptPage, SubmissionPage } from '../../shared/types/submission-page.ts'
import { isSubmissionFormName, submissionForms } from '../../shared/submission-forms.ts'
import { CmsUnavailableError } from '../cms/cms-client.ts'
import { requireEnvironment } from '../env.ts'
import { findRenderScope } from '../pages/render-scope.ts'
import { findAbout } from '../submissions/find-about.ts'
import { createFormStamp, readReceiptKey } from '../submissions/form-stamp.ts'

/** A form, empty, or with what the request that we render for sent and did not get stored. */
export async function buildSubmissionPage(name: string, side: string, locale: InterfaceLocale): Promise<SubmissionPage | null> {
  if (!isSubmissionFormName(name))
    return null
  const form: SubmissionForm = submissionForms[name]
  const refused = findRenderScope()?.refusedForm
  const about = form.isAboutPage ? await findAboutLink(refused?.side ?? side, locale, refused !== undefined) : null
  return {
    form: name,
    stamp: createFormStamp(requireEnvironment().WEB_SIGNING_SECRET, Date.now()),
    values: refused?.values ?? {},
    fieldProblems: refused?.fieldProblems ?? [],
    formProblem: refused?.formProblem ?? null,
    about,
    side: about?.path ?? refused?.side ?? '',
  }
}

/** What a reader has typed must come back to them even when the CMS cannot say what it is about. */
async function findAboutLink(side: string, locale: InterfaceLocale, isRefused: boolean): Promise<SubmissionPage['about']> {
  try {
    return (await findAbout(side, locale))?.link ?? null
  }
  catch (error) {
    if (!isRefused || !(error instanceof CmsUnavailableError))
      throw error
    return { title: side, path: side, locale, summary: null }
  }
}

export function buildReceipt(key: string): ReceiptPage | null {
  const receipt = readReceiptKey(requireEnvironment().WEB_SIGNING_SECRET, key, Date.now())
  return receipt !== null && isSubmissionFormName(receipt.form) ? { form: receipt.form, number: receipt.receipt } : null
}
