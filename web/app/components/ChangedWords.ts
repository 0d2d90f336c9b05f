import type { PropType, VNode } from 'vue'
import type { PublicTextPart } from '#shared/types/changes-page'
import { h } from 'vue'

/**
 * A text with what was taken out and put in, told by strike, underline and hidden words, not by colour alone. A render
 * function, because every space in it counts and a template is set in lines.
 */
export default defineComponent({
  props: { parts: { type: Array as PropType<readonly PublicTextPart[]>, required: true } },
  setup(props) {
    const { t, locale } = useI18n()
    const unseen = (words: string): VNode => h('span', { class: 'unseen', lang: locale.value }, words)
    const marked = (tag: 'del' | 'ins', what: string, text: string): VNode =>
      h(tag, [unseen(` ${t(`changes.${what}`)} `), text, unseen(` ${t('changes.end')} `)])
    return () => props.parts.map(({ change, text }) => {
      switch (change) {
        case 'removed': return marked('del', 'removedWords', text)
        case 'added': return marked('ins', 'addedWords', text)
        case 'cut': return h('span', { class: 'muted' }, ' […] ')
        default: return text
      }
    })
  },
})
