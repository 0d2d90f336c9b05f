import { describe, expect, it } from 'vitest'
import { splitSitemap, writeSitemap, writeSitemapIndex } from '../../../../server/machines/sitemap/write-sitemap.ts'

const url = { path: '/a&b', lastmod: '2026-10-12T08:00:00.000Z', alternates: [] }

describe('a sitemap', () => {
  it('is cut into files that are small enough, each named by the index', () => {
    const files = splitSitemap([url, url, url], 2)
    expect(files.map(file => file.length)).toEqual([2, 1])
    expect([...writeSitemapIndex(files.length, 'https://k.example').matchAll(/<loc>(.*?)<\/loc>/g)].map(match => match[1])).toEqual(['https://k.example/sitemap/1.xml', 'https://k.example/sitemap/2.xml'])
    expect(splitSitemap([])).toEqual([[]])
  })

  it('escapes what XML has for itself', () => {
    expect(writeSitemap([url], 'https://k.example')).toContain('<loc>https://k.example/a&amp;b</loc>\n    <lastmod>2026-10-12T08:00:00.000Z</lastmod>')
  })
})
