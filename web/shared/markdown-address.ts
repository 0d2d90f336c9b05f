import { withLocalePrefix } from './paths.ts'

/** `/oppskrifter/utlys-behovet` → `/oppskrifter/utlys-behovet.md`; the front page is `/index.md`. Without a query. */
export function toMarkdownAddress(address: string): string {
  const [path = '/'] = address.split('?')
  return path === '/' ? '/index.md' : `${path}.md`
}

/** The page of which an address is the Markdown, or null for any other address. */
export function readMarkdownAddress(address: string): string | null {
  const path = /^(\/[^?]*)\.md$/.exec(address)?.[1]
  if (path === undefined || path.endsWith('/'))
    return null
  return path === '/index' ? withLocalePrefix('/', 'nb') : path
}

/** Whether a client asks for Markdown rather than a page (`Accept: text/markdown`). Browsers do not. */
export function prefersMarkdown(accept: string | undefined): boolean {
  if (accept === undefined || !/text\/markdown/i.test(accept))
    return false
  const weights = new Map(accept.split(',').map((part): [string, number] => {
    const [name = '', ...parameters] = part.trim().toLowerCase().split(';').map(piece => piece.trim())
    const quality = parameters.find(parameter => parameter.startsWith('q='))
    return [name, quality === undefined ? 1 : Number(quality.slice(2)) || 0]
  }))
  const markdown = weights.get('text/markdown') ?? 0
  return markdown > 0 && markdown >= (weights.get('text/html') ?? 0)
}
