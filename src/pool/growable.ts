interface ArrayOf {
  8: Uint8Array<ArrayBuffer>
  16: Uint16Array<ArrayBuffer>
  32: Uint32Array<ArrayBuffer>
}
const make: { [Bits in keyof ArrayOf]: (length: number) => ArrayOf[Bits] } = {
  8: length => new Uint8Array(length),
  16: length => new Uint16Array(length),
  32: length => new Uint32Array(length),
}

/** Whole numbers of so many bits that grow by a half when full. Loops take `.values` once: growing replaces it. */
export class Growable<Bits extends keyof ArrayOf> {
  readonly #make: (length: number) => ArrayOf[Bits]
  values: ArrayOf[Bits]

  constructor(bits: Bits, length = 16) {
    this.#make = make[bits]
    this.values = this.#make(length)
  }

  reserve(length: number): void {
    if (length <= this.values.length) return
    const larger = this.#make(Math.max(length, Math.ceil(this.values.length * 1.5)))
    larger.set(this.values)
    this.values = larger
  }

  /** Gives back what lies beyond `length` and a twentieth, so that the next few additions need no copy. */
  trim(length: number): void {
    const kept = Math.ceil(length * 1.05) + 4
    if (this.values.length > kept) this.values = this.values.slice(0, kept) as ArrayOf[Bits]
  }
}
