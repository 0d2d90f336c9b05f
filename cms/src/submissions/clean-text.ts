/** Marks that turn the direction of the text around them: made for hiding what a line says. */
const BIDI_CONTROLS = /[\u202A-\u202E\u2066-\u2069]/g
const CONTROLS_BUT_NEWLINE = /[^\P{Cc}\n]/gu
const LONE_SURROGATES = /\p{Cs}/gu

/**
 * What a reader wrote, as text and nothing but: one form of each letter (NFC), one kind of newline, no control
 * characters. Marks of HTML stay as they are; it is text wherever it is shown.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(CONTROLS_BUT_NEWLINE, ' ')
    .replace(BIDI_CONTROLS, '')
    .replace(LONE_SURROGATES, '')
    .normalize('NFC')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** The same, on one line. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\n+/g, ' ')
}
