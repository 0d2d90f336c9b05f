/** By language and key. The words of the interface never change while the site runs, and there are some thousand of them. */
const known = new Map<string, string>()

/**
 * A page asks some two hundred times for words of the interface. For each, vue-i18n makes a context, follows the
 * languages to fall back on and looks up how the message is compiled: a tenth of the time of a render. Words that take no
 * values are the same every time, so they are found once.
 */
export default defineNuxtPlugin({
  dependsOn: ['i18n:plugin'],
  setup({ $i18n }) {
    const translate = $i18n.t
    $i18n.t = ((key: string, ...values: []) => {
      if (values.length > 0)
        return translate(key, ...values)
      const place = `${$i18n.locale.value} ${key}`
      const words = known.get(place) ?? translate(key)
      // A key that has no words comes back as it is. There is no end of those.
      if (words !== key)
        known.set(place, words)
      return words
    }) as typeof translate
  },
})
