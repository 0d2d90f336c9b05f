import { extname } from 'node:path'

/** File systems take 255 bytes; a name with its suffix (`thumbnail_`, a hash) must fit. */
const LONGEST = 120
const NAMELESS = 'fil'
/** Control characters, and those that turn the direction of the text, with which «gnp.exe» is made to look like a picture. */
// eslint-disable-next-line no-control-regex
const INVISIBLE = /[\u0000-\u001F\u007F-\u009F\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFC]/g
/** Names that Windows keeps for devices, where a reader may save the file. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i

/**
 * The name with what is dangerous in it taken away: folders, characters that cannot be seen or stand for something in
 * a file system, reserved names, too great a length. Always a name and, where there was one, an extension in small
 * letters.
 */
export function cleanFileName(name: string): string {
  const last = name.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const visible = last.replace(INVISIBLE, '').replace(/[<>:"|?*]/g, '-').trim()
  const extension = extname(visible)
  const base = visible.slice(0, visible.length - extension.length).replace(/^[.\s]+|[.\s]+$/g, '')
  const safe = RESERVED.test(base.split('.')[0] ?? '') ? `${NAMELESS}-${base}` : base
  return `${cut(safe === '' ? NAMELESS : safe)}${extension.toLowerCase()}`
}

/** By characters as a reader counts them, so that no letter is cut in two. */
function cut(text: string): string {
  return Array.from(text).slice(0, LONGEST).join('').trim()
}
