import type { Page } from 'playwright-core'

interface FilledForm {
  /** The last part of its address, with what it is about. */
  address: string
  /** What a reader types and chooses, by the name of the field. */
  typed: Record<string, string>
  /** What the CMS is to have of it, beside the message and the sender. */
  stored: { kind: string, title: string, answers: Record<string, string>, isAbout?: boolean }
}

/** The site takes a form that comes faster for a robot's. */
const SHORTEST_MS = 3_200
const sender = { senderRole: 'Fagleder', replyAddress: 'fagleder@example.org' }
/** With a line break and what could be taken for markup: nothing of it may be lost. */
const message = 'Første linje – med «tegn» & <b>mer</b>.\nAndre linje.'

/** Every form with every field of it filled in. `about`: the path of a page. */
export function fillForms(about: string, aboutTitle: string): FilledForm[] {
  return [
    { address: 'eksempel', typed: { title: 'Et verksted', municipality: 'Eksempelvik', provider: 'Verkstaden Døme', effect: 'Fire av fem ble med videre.', link: 'www.example.org/verksted' }, stored: { kind: 'example', title: 'Et verksted', answers: { municipality: 'Eksempelvik', provider: 'Verkstaden Døme', effect: 'Fire av fem ble med videre.', link: 'https://www.example.org/verksted' } } },
    { address: 'tilbyder', typed: { title: 'Verkstaden Døme', organisationNumber: '974 760 673', municipality: 'Eksempelvik', targetGroups: 'Unge voksne', link: 'https://example.org' }, stored: { kind: 'provider', title: 'Verkstaden Døme', answers: { organisationNumber: '974760673', municipality: 'Eksempelvik', targetGroups: 'Unge voksne', link: 'https://example.org' } } },
    { address: 'behov', typed: { title: 'Et sted å være', municipality: 'Eksempelvik', targetGroup: 'Ungdom', wishedEffect: 'At flere trives.', deadline: '2027-03-31' }, stored: { kind: 'need', title: 'Et sted å være', answers: { municipality: 'Eksempelvik', targetGroup: 'Ungdom', wishedEffect: 'At flere trives.', deadline: '2027-03-31' } } },
    { address: 'sporsmal', typed: { askedBy: 'entrepreneur' }, stored: { kind: 'question', title: message.split('\n')[0] ?? '', answers: { askedBy: 'entrepreneur' } } },
    { address: `rettelse?side=${about}`, typed: { suggestion: 'Skriv det slik.', source: 'Egen erfaring' }, stored: { kind: 'correction', title: `Retting: ${aboutTitle}`, answers: { suggestion: 'Skriv det slik.', source: 'Egen erfaring' }, isAbout: true } },
    { address: `nyttig?side=${about}`, typed: { useful: 'partly' }, stored: { kind: 'usefulness', title: `Delvis til nytte: ${aboutTitle}`, answers: { useful: 'partly' }, isAbout: true } },
  ].map(form => ({ ...form, typed: { ...form.typed, message, ...(form.address.startsWith('nyttig') ? {} : sender) } }))
}

/** Fills in the form that the page shows. */
export async function typeInto(page: Page, typed: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(typed)) {
    const field = page.locator(`form[data-draft] [name="${name}"]`)
    if (await field.first().getAttribute('type') === 'radio')
      await page.locator(`form[data-draft] [name="${name}"][value="${value}"]`).check()
    else
      await field.fill(value)
  }
}

/**
 * Sends it as a reader does who has had it open for a while, and presses twice as many do. Then waits for what is on
 * the next page and not for its address: the second press breaks off the way to the first.
 */
export async function sendTwice(page: Page, shows: string): Promise<void> {
  await page.waitForTimeout(SHORTEST_MS)
  await page.locator('form[data-draft] button[type=submit]').dblclick({ noWaitAfter: true })
  await page.locator(shows).waitFor()
}
