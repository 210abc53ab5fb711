// The main job with the pure functions alone: no database, no pool. For measuring drafts, imports and ranks.

import { draftDemand, presentLines, requirementLines } from '../../src/features/demands/draft/index.ts'
import { proposalToFacts, proposeProfile } from '../../src/features/profiles/import/index.ts'
import {
  type Assessment,
  assess,
  compareScores,
  type ProfileFacts,
  render,
} from '../../src/matching/index.ts'
import type { IsoDate, Reference } from '../../src/reference/index.ts'
import type { Matcher, Shortlisted } from './matcher.ts'

/** @param on the day of the matching */
export function inMemoryMatcher(reference: Reference, on: IsoDate): Matcher {
  const profiles: ProfileFacts[] = []
  return {
    async importProfile(id, text) {
      profiles.push(proposalToFacts(proposeProfile(text, reference, { on }), { id, version: 1 }))
    },
    async match({ id, text, title }, top) {
      const draft = draftDemand(text, reference, title === undefined ? {} : { title })
      const demand = { id, version: 1, lines: requirementLines(draft) }
      const ranked = profiles
        .map(profile => assess(demand, profile, reference, { on }))
        .sort((a, b) => compareScores(a, b) || (a.profile.id < b.profile.id ? -1 : 1))
      return {
        id,
        requirements: presentLines(draft.lines, reference),
        shortlist: ranked
          .slice(0, top || ranked.length)
          .map(assessment => shortlisted(assessment, reference)),
      }
    },
    async end() {},
  }
}

function shortlisted({ profile, points, of, verdict, lines }: Assessment, reference: Reference): Shortlisted {
  return {
    id: profile.id,
    score: Math.round((points / of) * 1_000_000) / 10_000,
    verdict,
    lines: lines.map(({ status, credit, message }) => ({
      status,
      credit,
      reason: render(message, 'en', reference),
    })),
  }
}
