/** Some lines in a cell of a strip of facts. */
const longestShort = 60

/** Whether a fact is a text to read, which needs a wider cell of the strip and a lighter letter (recipe.css). */
export function isLongFact(text: string | null): boolean {
  return (text ?? '').length > longestShort
}
