import { copyText } from './copy-text.ts'

/** `<button data-copy="id" hidden>`: copies the text of the element with that id. */
export function enableCopying(page: Document): void {
  for (const button of page.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    const source = page.getElementById(button.dataset.copy ?? '')
    if (source === null)
      continue
    button.hidden = false
    button.addEventListener('click', () => void copyText(button, source.textContent.trim()))
  }
}
