import { AppError } from '../../../errors.ts'

/** @param what what is wrong and what the person can do about it */
export const unreadable = (what: string, cause?: unknown): AppError =>
  new AppError('unreadable-file', what, cause === undefined ? {} : { cause })

/** Nothing a person writes as a CV comes near these. */
export const limits = {
  bytes: 10 * 1024 * 1024,
  pages: 60,
  /** UTF-16 units of text: a hundred thousand of the worst are read in a second, four times as many in seven. */
  characters: 100_000,
  /** So many are read where others wait: 0.1 s of the worst, 10 ms of a usual CV. Four seconds is the worst of all. */
  charactersAtOnce: 8_000,
  /** What a zipped document may unpack to. */
  unpacked: 60 * 1024 * 1024,
  /** Of it what is XML: 2 MB of small marks took 1.5 s and 500 MB of memory to read, 20 MB five times that. */
  xml: 4 * 1024 * 1024,
  /** For the process a file is read in. */
  milliseconds: 15_000,
  megabytes: 384,
} as const
