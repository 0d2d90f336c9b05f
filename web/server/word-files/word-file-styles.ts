import type { IStylesOptions } from 'docx'

export const fieldStyle = 'Felt'
export const hintStyle = 'Hjelpetekst'
export const leadStyle = 'Ingress'

const ink = '25211D'
/** Fonts that Word has everywhere; sizes in half points, distances in twentieths of a point. */
const headingFont = 'Georgia'

/** The look of every Word file. `language` goes on all text, so that spelling and speech are right. */
export function toWordFileStyles(language: string): IStylesOptions {
  const heading = (size: number, before: number, after: number) => ({ run: { font: headingFont, bold: true, size, color: ink }, paragraph: { keepNext: true, spacing: { before, after } } })
  return {
    default: {
      document: { run: { font: 'Calibri', size: 23, color: ink, language: { value: language } }, paragraph: { spacing: { after: 140, line: 290 } } },
      title: heading(44, 0, 160),
      heading1: heading(28, 360, 100),
      heading2: heading(24, 240, 80),
    },
    paragraphStyles: [
      { id: leadStyle, name: leadStyle, basedOn: 'Normal', next: 'Normal', run: { size: 26, color: '55504A' }, paragraph: { spacing: { after: 240 } } },
      // 4.5 : 1 and more on white: for reading, not for decoration.
      { id: hintStyle, name: hintStyle, basedOn: 'Normal', next: 'Normal', run: { italics: true, color: '55504A' } },
    ],
    characterStyles: [
      // Brackets, weight and shade: a place to fill in is never told by colour alone.
      { id: fieldStyle, name: fieldStyle, run: { bold: true, shading: { type: 'clear', fill: 'FCEFD0', color: 'auto' } } },
    ],
  }
}
