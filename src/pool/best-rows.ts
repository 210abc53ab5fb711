/**
 * Keeps the best rows of a scan: the highest key first, among equals the smaller id. A heap with the worst of them on
 * top, so that most rows cost one comparison.
 */
export class BestRows {
  readonly #limit: number
  readonly #keys: Uint32Array
  readonly #ids: readonly string[]
  readonly #heap: number[] = []
  /** Rows with a smaller key need not be offered. */
  floor = 0

  constructor(limit: number, keys: Uint32Array, ids: readonly string[]) {
    this.#limit = limit
    this.#keys = keys
    this.#ids = ids
  }

  offer(row: number): void {
    const heap = this.#heap
    if (heap.length < this.#limit) {
      heap.push(row)
      this.#rise(heap.length - 1)
    } else if (heap.length > 0 && this.#isBetter(row, heap[0]!)) {
      heap[0] = row
      this.#sink()
    }
    if (heap.length === this.#limit && heap.length > 0) this.floor = this.#keys[heap[0]!]!
  }

  /** Best first. */
  sorted(): number[] {
    return this.#heap.sort((a, b) => (this.#isBetter(a, b) ? -1 : 1))
  }

  #isBetter(a: number, b: number): boolean {
    const keyA = this.#keys[a]!
    const keyB = this.#keys[b]!
    return keyA === keyB ? this.#ids[a]! < this.#ids[b]! : keyA > keyB
  }

  #rise(from: number): void {
    const heap = this.#heap
    const row = heap[from]!
    let at = from
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!this.#isBetter(heap[parent]!, row)) break
      heap[at] = heap[parent]!
      at = parent
    }
    heap[at] = row
  }

  #sink(): void {
    const heap = this.#heap
    const row = heap[0]!
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= heap.length) break
      if (child + 1 < heap.length && this.#isBetter(heap[child]!, heap[child + 1]!)) child++
      if (!this.#isBetter(row, heap[child]!)) break
      heap[at] = heap[child]!
      at = child
    }
    heap[at] = row
  }
}
