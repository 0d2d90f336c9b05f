/** Copies, and says how it went in the `role="status"` beside the button, in the words of its `data-done` and `data-failed`. */
export async function copyText(button: HTMLButtonElement, text: string): Promise<void> {
  const isCopied = await writeToClipboard(text)
  const status = button.parentElement?.querySelector('[role="status"]')
  if (status)
    status.textContent = (isCopied ? button.dataset.done : button.dataset.failed) ?? ''
}

/** Browsers have no clipboard on a page without HTTPS, and may refuse it besides. */
async function writeToClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  }
  catch {
    return false
  }
}
