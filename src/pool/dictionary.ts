/** Gives each distinct value a small number, shared by all rows that hold it and free again after the last one. */
export class Dictionary<Value> {
  readonly values: (Value | undefined)[] = []
  readonly #numbers = new Map<string, number>()
  readonly #keys: string[] = []
  readonly #uses: number[] = []
  readonly #free: number[] = []

  /** @param key equal for equal values */
  hold(key: string, value: Value): number {
    let number = this.#numbers.get(key)
    if (number === undefined) {
      number = this.#free.pop() ?? this.values.length
      this.values[number] = value
      this.#keys[number] = key
      this.#uses[number] = 0
      this.#numbers.set(key, number)
    }
    this.#uses[number]!++
    return number
  }

  release(number: number): void {
    if (--this.#uses[number]! > 0) return
    this.#numbers.delete(this.#keys[number]!)
    this.values[number] = undefined
    this.#free.push(number)
  }
}
