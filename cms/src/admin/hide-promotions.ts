/**
 * Strapi 5.54 has no setting for its banner about a new media library, for the «set up preview» panel shown until
 * someone does, nor for the marketplace in the menu; all are told by the page they link to. If Strapi changes the
 * addresses, the promotions show again (in Norwegian, since they are translated) and nothing else happens.
 */
const PROMOTIONS = [
  'div:has(> div > div > div > a[href="https://docs.strapi.io/cms/features/media-library"])',
  'div:has(> div > div > div > a[href^="https://strapi.io/blog/strapi-release-roundup"])',
  'aside:has(> a[href="https://docs.strapi.io/cms/features/preview"])',
  'nav li:has(> span > a[href="https://market.strapi.io"])',
]

export function hidePromotions(): void {
  const style = document.createElement('style')
  style.textContent = `${PROMOTIONS.join(',\n')} { display: none }`
  document.head.append(style)
}
