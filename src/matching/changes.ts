import type {
  CefrLevel,
  CertificationId,
  CountryCode,
  DegreeLevel,
  FieldId,
  IsoDate,
  LanguageCode,
  Level,
  SkillId,
} from '../reference/types.ts'
import { cefrLevels } from '../reference/types.ts'
import type { Pay, ProfileFacts, SkillFact, WorkMode } from './types.ts'

/** One thing a person could do, or say, that changes the facts of a profile. */
export type Change =
  | { kind: 'skill'; skill: SkillId /** absent: knowing it is enough */; level?: Level }
  | { kind: 'skill-years'; skill: SkillId; years: number }
  | { kind: 'certification'; certification: CertificationId /** valid at least until */; until: IsoDate }
  | { kind: 'education'; level: DegreeLevel; subject?: string }
  | { kind: 'language'; language: LanguageCode; level: CefrLevel; test?: string }
  | { kind: 'experience'; field: FieldId | null; months: number }
  | { kind: 'work-mode'; mode: WorkMode }
  | { kind: 'country'; country: CountryCode }
  | { kind: 'pay'; most: Pay }
  | { kind: 'availability'; from: IsoDate }

/** The facts as they would be. Nothing is taken away but a higher wish for pay or a later start. */
export function applyChanges(profile: ProfileFacts, changes: readonly Change[]): ProfileFacts {
  return changes.reduce(applyChange, profile)
}

function applyChange(profile: ProfileFacts, change: Change): ProfileFacts {
  switch (change.kind) {
    case 'skill':
      return withSkill(profile, change.skill, { level: change.level })
    case 'skill-years':
      return withSkill(profile, change.skill, { years: change.years })
    case 'certification': {
      const { certification, until } = change
      const others = profile.certifications
      return { ...profile, certifications: [...others, { certification, expires: until }] }
    }
    case 'education': {
      const { kind: _, ...degree } = change
      return { ...profile, education: [...profile.education, { ...degree }] }
    }
    case 'language': {
      const { kind: _, ...language } = change
      const held = profile.languages.filter(fact => fact.language === change.language)
      const best = Math.max(
        ...[change, ...held].map(fact => (fact.level ? cefrLevels.indexOf(fact.level) : 0)),
      )
      const fact = { ...language, level: cefrLevels[best]! }
      return { ...profile, languages: [...profile.languages, fact] }
    }
    case 'experience': {
      const { field, months } = change
      return { ...profile, experience: [...profile.experience, { field, months }] }
    }
    case 'work-mode':
      return { ...profile, workModes: [...(profile.workModes ?? []), change.mode] }
    case 'country':
      return { ...profile, countries: [...(profile.countries ?? []), change.country] }
    case 'pay':
      return { ...profile, minimumPay: change.most }
    case 'availability':
      return { ...profile, availableFrom: change.from }
  }
}

/** Adds one fact with the best of all that was said of the skill and the new level or years. */
function withSkill(
  profile: ProfileFacts,
  skill: SkillId,
  raised: { level?: Level | undefined; years?: number | undefined },
): ProfileFacts {
  const facts = [...profile.skills.filter(fact => fact.skill === skill), raised]
  const level = best(facts.map(fact => fact.level))
  const years = best(facts.map(fact => fact.years))
  const fact: SkillFact = {
    skill,
    ...(level !== undefined && { level: level as Level }),
    ...(years !== undefined && { years }),
  }
  return { ...profile, skills: [...profile.skills, fact] }
}

function best(values: (number | undefined)[]): number | undefined {
  const known = values.filter(value => value !== undefined)
  return known.length === 0 ? undefined : Math.max(...known)
}
