/** Working space of one scan, a number for each row. A scan never yields, so a pool needs one. */
export class Scratch {
  /** All 0 between scans. */
  best = new Uint16Array(0)
  touched = new Uint32Array(0)
  /** Points and counters together. */
  sums = new Float64Array(0)
  points = new Uint32Array(0)
  counters = new Uint32Array(0)
  mask = new Uint8Array(0)

  reserve(rows: number): void {
    if (rows <= this.best.length) return
    const length = Math.ceil(rows * 1.2)
    this.best = new Uint16Array(length)
    this.touched = new Uint32Array(length)
    this.sums = new Float64Array(length)
    this.points = new Uint32Array(length)
    this.counters = new Uint32Array(length)
    this.mask = new Uint8Array(length)
  }

  get bytes(): number {
    return (
      this.best.byteLength +
      this.touched.byteLength +
      this.sums.byteLength +
      this.points.byteLength +
      this.counters.byteLength +
      this.mask.byteLength
    )
  }
}
