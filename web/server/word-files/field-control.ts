/**
 * A place to fill in as Word's own content control: one click selects it, a screen reader says its name, a date gets a
 * calendar and a choice a list. Word calls a file broken where a name is longer than 64 characters, an id stands twice
 * or a list has a value twice: hence the limits here.
 */
import type { CoverFieldView } from '../../shared/types/pages.ts'
import { BuilderElement, CheckBox, TextRun } from 'docx'
import { toXmlText } from './to-xml-text.ts'
import { fieldStyle } from './word-file-styles.ts'

const longestName = 64

type Attributes = Record<string, string>

function toElement(name: string, values: Attributes = {}, children: BuilderElement[] = []): BuilderElement {
  const attributes = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { key: `w:${key}`, value }]))
  return new BuilderElement({ name: `w:${name}`, attributes, children })
}

/** The library has one content control, a box to tick; ours is the same element with other parts. */
export class FieldControl extends CheckBox {
  /** `id` is a whole number of this control's own in the file; `language` that of the file, for dates. */
  constructor(field: Pick<CoverFieldView, 'key' | 'label' | 'type' | 'choices'>, id: number, language: string) {
    super()
    const label = toXmlText(field.label)
    this.root = [
      toElement('sdtPr', {}, [
        toElement('alias', { val: label.slice(0, longestName) }),
        toElement('tag', { val: toXmlText(field.key).slice(0, longestName) }),
        toElement('id', { val: String(id) }),
        toElement('showingPlcHdr'),
        toKind(field, language),
      ]),
      new BuilderElement({ name: 'w:sdtContent', children: [new TextRun({ text: `[${label}]`, style: fieldStyle })] }),
    ]
  }
}

function toKind({ type, choices }: Pick<CoverFieldView, 'type' | 'choices'>, language: string): BuilderElement {
  if (type === 'date')
    return toElement('date', {}, [toElement('dateFormat', { val: 'd. MMMM yyyy' }), toElement('lid', { val: language }), toElement('storeMappedDataAs', { val: 'dateTime' }), toElement('calendar', { val: 'gregorian' })])
  // One may write something else too: the list is help, not a fence.
  if (type === 'choice')
    return toElement('comboBox', {}, [...new Set(choices)].map(toXmlText).map(choice => toElement('listItem', { displayText: choice, value: choice })))
  return toElement('text', type === 'long-text' ? { multiLine: '1' } : {})
}
