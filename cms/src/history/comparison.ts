/** What differs between two versions of a document. Labels are for whom it is made: an editor's word, or the field's name. */
export interface TextPart { change: 'same' | 'added' | 'removed', text: string }

/** How a value is to be shown; who shows it knows the words of an enumeration or a boolean and the form of a date. */
export type ValueType = 'text' | 'enumeration' | 'date' | 'datetime' | 'boolean'

export type FieldChange
  = | { kind: 'text', name: string, label: string, parts: TextPart[] }
    | { kind: 'value', name: string, label: string, type: ValueType, before: string | null, after: string | null }
    /** The words are the same; bold, links or headings are not. */
    | { kind: 'formatting', name: string, label: string }
    | { kind: 'items', name: string, label: string, items: ItemChange[] }

/** `fields` is empty where the item is only its name: a relation, a file, a choice. */
export interface ItemChange { change: 'added' | 'removed' | 'changed', name: string, fields: FieldChange[] }

export interface Comparison { changes: FieldChange[], unchangedLabels: string[] }
