/** Without the control characters that XML cannot hold: one of them, pasted by an editor, makes a file that Word refuses. */
export function toXmlText(text: string): string {
  // eslint-disable-next-line no-control-regex -- they are what we look for
  return text.replaceAll(/[\u0000-\u0008\v\f\u000E-\u001F\uFFFE\uFFFF]/g, '')
}
