// Certifications named in a text.

import type { CertificationId, Reference } from '../reference/types.ts'
import { addressesIn } from './addresses.ts'
import { type PhraseFinder, phraseFinder } from './phrases.ts'

/** Offsets into the readable text. */
export interface CertificationFound {
  start: number
  end: number
  certification: CertificationId
}

const finders = new WeakMap<Reference, PhraseFinder<CertificationId>>()

/**
 * Certifications in reading order; the longest name wins. Short names (CKA, AP) count in capitals beside a word that says
 * so, and wherever `among` tells that certificates are listed.
 */
export function readCertifications(
  text: string,
  reference: Reference,
  among: (at: number, name: string) => boolean = () => false,
): CertificationFound[] {
  let finder = finders.get(reference)
  if (!finder) {
    const surfaces: [string, CertificationId][] = []
    for (const { id, labels, aliases } of reference.certifications.values())
      for (const surface of new Set([labels.en, labels.ja, labels.ur, ...aliases]))
        surfaces.push([surface, id])
    finder = phraseFinder(surfaces, 0)
    finders.set(reference, finder)
  }
  const addresses = addressesIn(text)
  return finder(text)
    .filter(({ start, end, text: words }) => {
      if (addresses.some(address => start >= address.start && start < address.end)) return false
      if (!short.test(words)) return true
      return (
        words === words.toUpperCase() &&
        (among(start, words) || saysSo.test(text.slice(Math.max(0, start - 16), end + 16)))
      )
    })
    .map(({ start, end, entry }) => ({ start, end, certification: entry }))
}

const short = /^[a-z]{1,6}$/i
const saysSo = /試験|資格|合格|取得|検定|認定|certif|exam\b|passed|credential/i
