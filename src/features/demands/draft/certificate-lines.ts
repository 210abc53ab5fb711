// The certificates an ad asks for: each a line of its own, unless the ad says that one of several is enough.

import type { Requirement } from '../../../matching/types.ts'
import { alternativesOf, type Kinship } from './alternatives.ts'
import type { Clause } from './clauses.ts'
import { mostAlternatives } from './merge-lines.ts'
import type { Asked } from './other-lines.ts'
import type { CertificateNamed } from './read-certificates.ts'

/** All certificates prove the same kind of thing: a slash or an "or" binds any of them. */
const kinship: Kinship<CertificateNamed> = {
  same: (one, other) => one.certifications[0] === other.certifications[0],
  ofOneKind: () => true,
  ofOneTrade: () => true,
  covers: (kind, member) => kind.kind && kind.certifications.includes(member.certifications[0]!),
}
const orEqual = /相当|同等|or equivalent|equivalent (?:knowledge|experience|certification)/i

/** `text` without remarks on sides; `named` are those of the clause, in reading order. */
export function certificateLines(named: CertificateNamed[], clause: Clause, text: string): Asked[] {
  const equal = orEqual.test(clause.text)
  const necessity = equal ? 'nice' : (clause.necessity ?? 'nice')
  return alternativesOf(text, named, clause.end, kinship).map(({ named: group }) => ({
    necessity,
    weight: necessity === 'must' ? 4 : 3,
    why: [
      group.some(({ kind }) => kind)
        ? 'a kind of certificate: any of them'
        : equal
          ? 'a certificate, or something equal to it'
          : 'a certificate',
    ],
    entries: entriesOf(group),
  }))
}

function entriesOf(group: CertificateNamed[]): Asked['entries'] {
  const entries = new Map<string, Asked['entries'][number]>()
  for (const { certifications, start, end } of group)
    for (const { id } of certifications) {
      const requirement: Requirement = { kind: 'certification', certification: id }
      if (!entries.has(id)) entries.set(id, { requirement, start, end })
    }
  return [...entries.values()].slice(0, mostAlternatives)
}
