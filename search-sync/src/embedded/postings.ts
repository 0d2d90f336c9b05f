/** Positions beyond this are counted as this one. */
const MAX_POSITION = 0xFFFF

/**
 * Where a word occurs, field by field: pairs of document number and place in growing typed arrays (8 bytes an
 * occurrence, where objects would take ten times as much). A search in titles does not read past the running text.
 */
export class Postings {
  /** By field number; empty for a field that the word does not stand in. */
  readonly #byField: (Occurrences | undefined)[] = []

  add(documentNumber: number, field: number, position: number): void {
    const occurrences = this.#byField[field] ?? { data: new Uint32Array(4), length: 0 }
    this.#byField[field] = occurrences
    if (occurrences.length + 2 > occurrences.data.length)
      occurrences.data = lengthen(occurrences.data)
    occurrences.data[occurrences.length++] = documentNumber
    occurrences.data[occurrences.length++] = (field << 16) | Math.min(position, MAX_POSITION)
  }

  /** Visits what stands in the fields wanted, the weightiest field first. */
  forEach(isWanted: (field: number) => boolean, visit: (documentNumber: number, place: number) => void): void {
    this.#byField.forEach((occurrences, field) => {
      if (occurrences === undefined || !isWanted(field))
        return
      const { data, length } = occurrences
      for (let at = 0; at < length; at += 2)
        visit(data[at] ?? 0, data[at + 1] ?? 0)
    })
  }
}

interface Occurrences { data: Uint32Array<ArrayBuffer>, /** How much of `data` is used. */ length: number }

function lengthen(data: Uint32Array): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(data.length * 2)
  longer.set(data)
  return longer
}

/** A place is a field's number and a word's position in it. */
export function fieldOf(place: number): number {
  return place >>> 16
}

export function positionOf(place: number): number {
  return place & MAX_POSITION
}
