import { copyText } from './copy-text.ts'

/** `<button data-share hidden>`: hands the page's address to the device's own way of sharing, or copies it. */
export function enableSharing(page: Document): void {
  for (const button of page.querySelectorAll<HTMLButtonElement>('button[data-share]')) {
    button.hidden = false
    button.addEventListener('click', () => void share(button))
  }
}

async function share(button: HTMLButtonElement): Promise<void> {
  const { href } = location
  if (typeof navigator.share !== 'function')
    return copyText(button, href)
  // A reader who changes their mind makes it fail, and there is nothing to say about that.
  await navigator.share({ title: document.title, url: href }).catch(() => undefined)
}
