import { expiryOf } from '../../reference/load-certifications.ts'
import { dayNumber, never } from '../quantise.ts'
import type { CertificationFact, MatchingReference } from '../types.ts'

/** Day of expiry; 0: unknown; `never`. What the certificate says goes before what its issuer's rule says. */
export function certificateExpiry(
  fact: Pick<CertificationFact, 'certification' | 'issued' | 'expires'>,
  reference: Pick<MatchingReference, 'certifications'>,
): number {
  if (fact.expires === null) return never
  if (fact.expires !== undefined) return dayNumber(fact.expires)
  const certification = reference.certifications.get(fact.certification)
  const rules = certification?.validity ?? []
  if (rules.length > 0 && rules.every(rule => rule.months === null)) return never
  const issued = fact.issued
  if (issued === undefined) return 0
  const expires = certification && expiryOf(certification, issued)
  if (expires === undefined) return 0
  return expires === null ? never : dayNumber(expires)
}
