/** Positions beyond this are counted as this one. */
const MAX_POSITION = 0xFFFF

/**
 * Where a word occurs: pairs of document number and place in one growing typed array (8 bytes an occurrence, where
 * objects would take ten times as much).
 */
export class Postings {
  #data = new Uint32Array(4)
  #length = 0

  add(documentNumber: number, field: number, position: number): void {
    if (this.#length + 2 > this.#data.length) {
      const larger = new Uint32Array(this.#data.length * 2)
      larger.set(this.#data)
      this.#data = larger
    }
    this.#data[this.#length++] = documentNumber
    this.#data[this.#length++] = (field << 16) | Math.min(position, MAX_POSITION)
  }

  forEach(visit: (documentNumber: number, place: number) => void): void {
    for (let at = 0; at < this.#length; at += 2)
      visit(this.#data[at] ?? 0, this.#data[at + 1] ?? 0)
  }
}

/** A place is a field's number and a word's position in it. */
export function fieldOf(place: number): number {
  return place >>> 16
}

export function positionOf(place: number): number {
  return place & MAX_POSITION
}
