/** Sitemaps as sitemaps.org has them. Own code: the usual module keeps them by time, ours go with the pages (ADR 008). */
export interface SitemapUrl {
  path: string
  lastmod: string | null
  alternates: { hreflang: string, path: string }[]
}

/** A file may hold 50,000 addresses and 50 MB; with all its languages an address takes about 700 bytes. */
export const maxUrls = 10_000

/** The addresses file by file; one file is enough for most. */
export function splitSitemap(urls: SitemapUrl[], size = maxUrls): SitemapUrl[][] {
  return Array.from({ length: Math.max(1, Math.ceil(urls.length / size)) }, (_, index) => urls.slice(index * size, (index + 1) * size))
}

/** `siteUrl` has no slash at its end. */
export function writeSitemap(urls: SitemapUrl[], siteUrl: string): string {
  const entries = urls.map(({ path, lastmod, alternates }) => [
    '  <url>',
    `    <loc>${escapeXml(siteUrl + path)}</loc>`,
    ...(lastmod === null ? [] : [`    <lastmod>${escapeXml(lastmod)}</lastmod>`]),
    ...alternates.map(other => `    <xhtml:link rel="alternate" hreflang="${other.hreflang}" href="${escapeXml(siteUrl + other.path)}"/>`),
    '  </url>',
  ].join('\n'))
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.join('\n')}
</urlset>
`
}

/** Names the files `/sitemap/1.xml` and so on. */
export function writeSitemapIndex(count: number, siteUrl: string): string {
  const files = Array.from({ length: count }, (_, index) => `  <sitemap><loc>${escapeXml(`${siteUrl}/sitemap/${index + 1}.xml`)}</loc></sitemap>`)
  return `<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${files.join('\n')}
</sitemapindex>
`
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
