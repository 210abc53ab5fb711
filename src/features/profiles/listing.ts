import { maskingVersion, scrubberOf } from '../../search/scrub.ts'
import type { ProfileDocument } from './document.ts'
import type { Identity } from './identity.ts'

/** What a list shows of a profile beside its facts: made at every write, so that no list reads documents. */
export interface Listing {
  headline?: string
  /** Without what tells who wrote it. */
  maskedHeadline?: string
  city?: string
  /** What it was masked by: others than today's are made anew (`renew-listings.ts`). */
  masking: number
}

export function listingOf(
  document: ProfileDocument,
  identity: Pick<Identity, 'latinName' | 'nativeName'>,
): Listing {
  const { headline, place } = document
  const mask = scrubberOf([identity.latinName, identity.nativeName ?? ''], document)
  return {
    ...(headline && { headline, maskedHeadline: mask(headline) }),
    ...(place?.city && { city: place.city }),
    masking: maskingVersion,
  }
}
