import { describe, expect, it } from 'vitest'
import { toMarkdown } from '../../../../server/machines/markdown/to-markdown.ts'
import { prefersMarkdown, readMarkdownAddress, toMarkdownAddress } from '../../../../shared/markdown-address.ts'

const frontMatter = { title: 'Med: kolon', type: 'page', lang: 'nb', canonical: 'https://kokeboka.example/om', licence: 'CC BY 4.0' as const }
function write(main: string): string {
  const text = toMarkdown(`<body><header><h1>Ikke denne</h1></header><main>${main}</main></body>`, 'https://kokeboka.example', frontMatter) ?? ''
  return text.slice(text.indexOf('---\n\n') + 5)
}

describe('a page as Markdown', () => {
  it('begins with what the text says of itself', () => {
    expect(toMarkdown('<main><h1>x</h1></main>', '', frontMatter)).toBe('---\ntitle: "Med: kolon"\ntype: page\nlang: nb\ncanonical: https://kokeboka.example/om\nlicence: CC BY 4.0\n---\n\n# x\n')
  })

  it('keeps headings, text, lists and tables, and leaves menus, forms and drawings out', () => {
    expect(write('<nav><h2>Meny</h2></nav><h1>Tittel</h1><p>Et <b>ord</b>.</p><form><label>Søk</label></form><svg><title>x</title></svg><ul><li>én</li></ul><table><thead><tr><th>a</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>'))
      .toBe('# Tittel\n\nEt **ord**.\n\n- én\n\n| a |\n| - |\n| 1 |\n')
  })

  it('says in words what is said by drawing or by style', () => {
    expect(write('<dl><div><dt>Vanskelighetsgrad</dt><dd><span role="img" aria-label="3 av 5"><svg/></span></dd></div><div><dt>Tid</dt><dd>to uker</dd></div></dl><p><span>Mal</span><span>Nynorsk</span></p><details><summary>Hvorfor?</summary><p>Derfor.</p></details>'))
      .toBe('- **Vanskelighetsgrad**: 3 av 5\n- **Tid**: to uker\n\nMal · Nynorsk\n\n**Hvorfor?**\n\nDerfor.\n')
  })

  it('writes cards and steps one after the other, as each has a heading', () => {
    expect(write('<ul><li><article><h3><a href="/a">A</a></h3><p>a</p></article></li><li><article><h3>B</h3></article></li></ul>')).toBe('### [A](https://kokeboka.example/a)\n\na\n\n### B\n')
  })

  it('gives links and pictures whole addresses, and no links to places within the page', () => {
    expect(write('<p><a href="/maler">Maler</a>, <a href="#del">delen</a>, <a href="https://example.org/">ute</a> <img src="/filer/a.png" alt="Et kart"></p>'))
      .toBe('[Maler](https://kokeboka.example/maler), delen, [ute](https://example.org/) ![Et kart](https://kokeboka.example/filer/a.png)\n')
  })
})

describe('the address of a page as Markdown', () => {
  it.each([['/', '/index.md'], ['/nn', '/nn.md'], ['/oppskrifter?hats=3', '/oppskrifter.md']])('of %s is %s', (address, markdown) => {
    expect(toMarkdownAddress(address)).toBe(markdown)
    expect(readMarkdownAddress(markdown)).toBe(address.split('?')[0])
  })

  it.each(['/oppskrifter', '/.md', '/maler/.md', '/a.mdx'])('is not %s', (address) => {
    expect(readMarkdownAddress(address)).toBeNull()
  })

  it.each([
    ['text/markdown', true],
    ['text/markdown, text/html;q=0.9, */*;q=0.1', true],
    ['text/html,application/xhtml+xml,*/*;q=0.8', false],
    ['text/html, text/markdown;q=0.5', false],
    ['text/markdown;q=0', false],
    ['*/*', false],
    [undefined, false],
  ])('is what «%s» asks for: %s', (accept, isMarkdown) => {
    expect(prefersMarkdown(accept)).toBe(isMarkdown)
  })
})
