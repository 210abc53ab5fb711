// Certifications named in a text.

import type { CertificationId, Reference } from '../reference/types.ts'
import { type PhraseFinder, phraseFinder } from './phrases.ts'

/** Offsets into the readable text. */
export interface CertificationFound {
  start: number
  end: number
  certification: CertificationId
}

const finders = new WeakMap<Reference, PhraseFinder<CertificationId>>()

/** Certifications in reading order; the longest name wins. Short abbreviations only as they are written (AP, FE). */
export function readCertifications(text: string, reference: Reference): CertificationFound[] {
  let finder = finders.get(reference)
  if (!finder) {
    const surfaces: [string, CertificationId][] = []
    for (const { id, labels, aliases } of reference.certifications.values())
      for (const surface of new Set([labels.en, labels.ja, labels.ur, ...aliases]))
        surfaces.push([surface, id])
    finder = phraseFinder(surfaces, 6)
    finders.set(reference, finder)
  }
  return finder(text)
    .filter(({ start, end, text: words }) => {
      // Two letters are an exam only beside a word that says so.
      if (words.length > 2) return true
      return /試験|資格|合格|取得|certif|exam|pass/i.test(text.slice(Math.max(0, start - 16), end + 16))
    })
    .map(({ start, end, entry }) => ({ start, end, certification: entry }))
}
