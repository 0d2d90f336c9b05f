/**
 * `<form data-suggest="/api/suggest?locale=nb">`: suggestions while a reader types, after ARIA's pattern for a combobox
 * with a list (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). Focus stays in the field; the arrows choose, Enter
 * opens what is chosen or else searches, Escape closes. The form is a plain search without this.
 */
import type { SuggestReply } from '../shared/schemas/search.ts'

type Suggestion = SuggestReply['suggestions'][number]

/** Most people type the next letter sooner than this. */
const pauseMs = 180
const shortestQuery = 2

export function suggestWhileTyping(page: Document): void {
  page.querySelectorAll<HTMLFormElement>('form[data-suggest]').forEach((form, index) => {
    const input = form.querySelector<HTMLInputElement>('input[type="search"]')
    if (input !== null)
      new Combobox(form, input, `forslag-${index}`).listen()
  })
}

class Combobox {
  readonly #form: HTMLFormElement
  readonly #input: HTMLInputElement
  readonly #list = document.createElement('div')
  readonly #status = document.createElement('span')
  #timer: ReturnType<typeof setTimeout> | undefined
  #asking = new AbortController()
  #options: HTMLAnchorElement[] = []
  #active = -1

  constructor(form: HTMLFormElement, input: HTMLInputElement, id: string) {
    this.#form = form
    this.#input = input
    setAttributes(this.#list, { 'id': id, 'role': 'listbox', 'class': 'suggestions', 'hidden': '', 'aria-label': form.dataset.suggestLabel ?? '' })
    setAttributes(this.#status, { role: 'status', class: 'unseen' })
    setAttributes(input, { 'role': 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': id })
    form.append(this.#list, this.#status)
  }

  listen(): void {
    this.#input.addEventListener('input', () => this.#wait())
    this.#input.addEventListener('keydown', event => this.#press(event))
    this.#input.addEventListener('blur', () => this.#close())
    // A press on a suggestion must not take the focus, or the list would be gone before the click.
    this.#list.addEventListener('mousedown', event => event.preventDefault())
  }

  #wait(): void {
    clearTimeout(this.#timer)
    this.#asking.abort()
    this.#timer = setTimeout(() => void this.#ask(), pauseMs)
  }

  async #ask(): Promise<void> {
    const q = this.#input.value.trim()
    if (q.length < shortestQuery)
      return this.#close()
    this.#asking = new AbortController()
    const { signal } = this.#asking
    try {
      const reply = await fetch(`${this.#form.dataset.suggest ?? ''}&${new URLSearchParams({ q })}`, { signal })
      const { suggestions } = reply.ok ? await reply.json() as SuggestReply : { suggestions: [] }
      // A reply that comes after the next letter, or when the reader has gone on, is to a question nobody asks.
      if (!signal.aborted && document.activeElement === this.#input)
        this.#show(suggestions)
    }
    catch {
      // Broken off by the next letter, or no network: the search itself will tell.
      if (!signal.aborted)
        this.#close()
    }
  }

  #show(suggestions: Suggestion[]): void {
    this.#options = suggestions.map((suggestion, index) => this.#toOption(suggestion, index))
    this.#list.replaceChildren(...this.#options)
    this.#activate(-1)
    this.#list.hidden = suggestions.length === 0
    this.#input.setAttribute('aria-expanded', String(suggestions.length > 0))
    const words = [this.#form.dataset.suggestNone, this.#form.dataset.suggestOne, this.#form.dataset.suggestMany]
    this.#status.textContent = (words[Math.min(suggestions.length, 2)] ?? '').replace('#', String(suggestions.length))
  }

  #toOption({ title, type, locale, path }: Suggestion, index: number): HTMLAnchorElement {
    const option = document.createElement('a')
    // Not in the order of Tab: the reader is in the field, and moves with the arrows.
    setAttributes(option, { 'id': `${this.#list.id}-${index}`, 'role': 'option', 'aria-selected': 'false', 'tabindex': '-1', 'href': `${this.#form.dataset.suggestPrefix ?? ''}${path}` })
    const name = Object.assign(document.createElement('span'), { textContent: title, lang: locale })
    const kind = Object.assign(document.createElement('span'), { textContent: readTypeNames(this.#form)[type] ?? '', className: 'small muted' })
    option.append(name, ' ', kind)
    return option
  }

  #press(event: KeyboardEvent): void {
    const count = this.#options.length
    if (this.#list.hidden || event.isComposing)
      return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      // Past either end is the field itself, with nothing chosen.
      const step = event.key === 'ArrowDown' ? 1 : -1
      this.#activate((this.#active + 1 + step + count + 1) % (count + 1) - 1)
    }
    else if (event.key === 'Enter' && this.#active >= 0) {
      event.preventDefault()
      this.#options[this.#active]?.click()
    }
    else if (event.key === 'Escape') {
      // Once closes the list; only then may the browser empty the field.
      event.preventDefault()
      this.#close()
    }
  }

  #activate(index: number): void {
    this.#options[this.#active]?.setAttribute('aria-selected', 'false')
    this.#active = index
    const option = this.#options[index]
    option?.setAttribute('aria-selected', 'true')
    option?.scrollIntoView({ block: 'nearest' })
    if (option === undefined)
      this.#input.removeAttribute('aria-activedescendant')
    else
      this.#input.setAttribute('aria-activedescendant', option.id)
  }

  #close(): void {
    clearTimeout(this.#timer)
    this.#asking.abort()
    this.#list.hidden = true
    this.#input.setAttribute('aria-expanded', 'false')
    this.#activate(-1)
    this.#status.textContent = ''
  }
}

function setAttributes(element: Element, attributes: Record<string, string>): void {
  for (const [name, value] of Object.entries(attributes))
    element.setAttribute(name, value)
}

/** The page gives them as `recipe=Oppskrift&…`. */
function readTypeNames(form: HTMLFormElement): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(form.dataset.suggestTypes))
}
