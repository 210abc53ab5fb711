import { AppError } from '../../../errors.ts'

/** @param what what is wrong and what the person can do about it */
export const unreadable = (what: string, cause?: unknown): AppError =>
  new AppError('unreadable-file', what, cause === undefined ? {} : { cause })

/** Nothing a person writes as a CV comes near these. */
export const limits = {
  bytes: 10 * 1024 * 1024,
  pages: 60,
  /** UTF-16 units of text. */
  characters: 400_000,
  /** What a zipped document may unpack to. */
  unpacked: 60 * 1024 * 1024,
  /** Of it what is XML: 2 MB of small marks took 1.5 s and 500 MB of memory to read, 20 MB five times that. */
  xml: 4 * 1024 * 1024,
  milliseconds: 20_000,
} as const

/** @throws AppError unreadable-file after `limits.milliseconds` */
export async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(unreadable('The file takes too long to read. Save it anew, or paste its text.')),
      limits.milliseconds,
    )
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
