import type { Certification, CertificationId } from '../../reference/types.ts'
import type { MatchingReference, Relation } from '../types.ts'

/** Issuers' own words for their levels, in one order; a word not here is compared with none. */
const ranks: Record<string, number> = {
  entry: 1,
  foundation: 1,
  foundational: 1,
  fundamentals: 1,
  practitioner: 1,
  associate: 2,
  professional: 3,
  expert: 4,
  'itss-1': 1,
  'itss-2': 2,
  'itss-3': 3,
  'itss-4': 4,
}

export interface CertificationNeighbour {
  certification: CertificationId
  relation: Relation
}

const known = new WeakMap<object, Map<CertificationId, CertificationNeighbour[]>>()

/**
 * The asked certification, then those of the same issuer and track: a higher level covers it (narrower), a lower one
 * is a step towards it (broader).
 */
export function certificationNeighbours(
  asked: CertificationId,
  { certifications }: Pick<MatchingReference, 'certifications'>,
): readonly CertificationNeighbour[] {
  let byId = known.get(certifications)
  if (!byId) {
    byId = new Map()
    known.set(certifications, byId)
  }
  let neighbours = byId.get(asked)
  if (!neighbours) {
    neighbours = [{ certification: asked, relation: 'exact' }]
    const wanted = certifications.get(asked)
    const rank = wanted && ranks[wanted.level.toLowerCase()]
    if (wanted && rank !== undefined && wanted.track !== undefined) {
      for (const other of certifications.values()) {
        const height = sameTrack(wanted, other) ? ranks[other.level.toLowerCase()] : undefined
        if (height === undefined || height === rank) continue
        neighbours.push({ certification: other.id, relation: height > rank ? 'narrower' : 'broader' })
      }
    }
    byId.set(asked, neighbours)
  }
  return neighbours
}

const sameTrack = (a: Certification, b: Certification): boolean =>
  a.issuer === b.issuer && a.track === b.track && a.id !== b.id
