/**
 * Strapi 5.54 has no setting for its banner about a new media library, nor for the «set up preview» panel shown until
 * someone does; both are told by the page they link to. If Strapi changes the addresses, the promotions show again
 * (in Norwegian, since they are translated) and nothing else happens.
 */
const PROMOTIONS = [
  'main > div:has(> div > div a[href="https://docs.strapi.io/cms/features/media-library"])',
  'main > div:has(> div > div a[href^="https://strapi.io/blog/"])',
  'aside:has(> a[href="https://docs.strapi.io/cms/features/preview"])',
]

export function hidePromotions(): void {
  const style = document.createElement('style')
  style.textContent = `${PROMOTIONS.join(',\n')} { display: none }`
  document.head.append(style)
}
