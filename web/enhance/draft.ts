/**
 * `<form data-draft="name">`: what a reader types is kept in their own browser, from the first letter until it is sent
 * or they delete it, and no longer than a month. The page tells so in `[data-draft-notice]`. A receipt
 * (`[data-draft-sent="name"]`) ends every draft of its form.
 */
const prefix = 'kokeboka draft '
const longestMs = 30 * 24 * 60 * 60 * 1000
/** Between letters, not after each. */
const pauseMs = 300

type Values = Record<string, string>

export function keepDrafts(page: Document): void {
  const sent = page.querySelector<HTMLElement>('[data-draft-sent]')?.dataset.draftSent
  if (sent !== undefined)
    forgetDrafts(`${prefix}${sent}`)
  for (const form of page.querySelectorAll<HTMLFormElement>('form[data-draft]'))
    keepDraft(form)
}

function keepDraft(form: HTMLFormElement): void {
  const key = `${prefix}${form.dataset.draft ?? ''}`
  const notice = form.querySelector<HTMLElement>('[data-draft-notice]')
  const status = notice?.querySelector<HTMLElement>('[role="status"]')
  const button = notice?.querySelector('button')
  if (!notice || !status || !button)
    return
  const say = (word: 'saved' | 'restored' | 'deleted'): void => {
    notice.hidden = false
    button.hidden = word === 'deleted'
    const text = status.dataset[word] ?? ''
    if (status.textContent !== text)
      status.textContent = text
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  const isEmpty = readFields(form).every(field => readValue(field) === '')
  const draft = readDraft(key)
  // What the server gives back is newer than what the browser kept.
  if (isEmpty && draft !== null) {
    fillIn(form, draft)
    say('restored')
  }
  form.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (writeDraft(key, Object.fromEntries(readFields(form).flatMap(field => readValue(field) === '' ? [] : [[field.name, readValue(field)]]))))
        say('saved')
    }, pauseMs)
  })
  button.addEventListener('click', () => {
    clearTimeout(timer)
    localStorage.removeItem(key)
    form.reset()
    say('deleted')
    readFields(form)[0]?.focus()
  })
}

type Field = HTMLInputElement | HTMLTextAreaElement
function readFields(form: HTMLFormElement): Field[] {
  return [...form.querySelectorAll<Field>('input:not([type="hidden"]), textarea')].filter(field => !field.closest('[hidden]'))
}
function readValue(field: Field): string {
  return field.type === 'radio' && field instanceof HTMLInputElement && !field.checked ? '' : field.value
}
function fillIn(form: HTMLFormElement, values: Values): void {
  for (const field of readFields(form)) {
    const value = values[field.name] ?? ''
    if (field.type === 'radio' && field instanceof HTMLInputElement)
      field.checked = field.value === value
    else
      field.value = value
  }
}

/** A browser may have no storage to give, or none left: then there is no draft, and nothing is said about one. */
function writeDraft(key: string, values: Values): boolean {
  try {
    localStorage.setItem(key, JSON.stringify({ savedAt: Date.now(), values }))
    return true
  }
  catch {
    return false
  }
}

function readDraft(key: string): Values | null {
  try {
    const { savedAt, values } = JSON.parse(localStorage.getItem(key) ?? '{}') as { savedAt?: unknown, values?: unknown }
    if (typeof savedAt === 'number' && Date.now() - savedAt < longestMs && typeof values === 'object' && values !== null)
      return values as Values
    localStorage.removeItem(key)
  }
  catch {}
  return null
}

function forgetDrafts(start: string): void {
  try {
    for (const key of Object.keys(localStorage).filter(name => name === start || name.startsWith(`${start} `)))
      localStorage.removeItem(key)
  }
  catch {}
}
