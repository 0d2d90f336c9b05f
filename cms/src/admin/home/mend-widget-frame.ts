/**
 * Strapi 5.54 gives every row of the home page one height and scrolls inside it, which on a phone leaves three lines
 * of each; and a heading with a contrast of 3.2. If Strapi changes its frame, these stop to apply and nothing else happens.
 */
const FRAME = `
section[data-strapi-widget-id^="global::kokeboka"] h2 { color: inherit }
@media (max-width: 48rem) {
  section[data-strapi-widget-id^="global::kokeboka"] main { height: auto }
}`

export function mendWidgetFrame(): void {
  const style = document.createElement('style')
  style.textContent = FRAME
  document.head.append(style)
}
