/** Lines that belong together: a paragraph, or a list that its writer marked with hyphens. */
export interface TextBlock { isList: boolean, lines: string[] }

const bullet = /^[-•*]\s+/

/** Splits what an editor wrote in a plain field, where a list can only be hyphens at the start of lines. */
export function toTextBlocks(text: string): TextBlock[] {
  const blocks: TextBlock[] = []
  let isNew = true
  for (const line of text.split('\n').map(given => given.trim())) {
    const isList = bullet.test(line)
    const last = blocks.at(-1)
    if (line !== '' && last !== undefined && !isNew && last.isList === isList)
      last.lines.push(line.replace(bullet, ''))
    else if (line !== '')
      blocks.push({ isList, lines: [line.replace(bullet, '')] })
    isNew = line === ''
  }
  return blocks
}
