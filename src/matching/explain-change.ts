import type { Change } from './changes.ts'
import { message } from './messages/keys.ts'
import type { MatchingReference, Message, ProfileFacts } from './types.ts'

/** What the person would have to do, or only to say, told from where the profile stands now. */
export function explainChange(
  change: Change,
  profile: ProfileFacts,
  { languageTests }: Pick<MatchingReference, 'languageTests'>,
): Message {
  switch (change.kind) {
    case 'skill': {
      const { skill, level } = change
      const held = profile.skills.filter(fact => fact.skill === skill)
      if (held.length === 0) {
        return level === undefined
          ? message('way.learn', { skill })
          : message('way.learn-to-level', { skill, level })
      }
      if (level === undefined) return message('way.learn', { skill })
      const levels = held.flatMap(fact => fact.level ?? [])
      if (levels.length === 0) return message('way.say-level', { skill, level })
      return message('way.raise-level', { skill, level, heldLevel: Math.max(...levels) })
    }
    case 'skill-years': {
      const { skill, years } = change
      const held = profile.skills.filter(fact => fact.skill === skill)
      const unsaid = held.length > 0 && held.every(fact => fact.years === undefined)
      return message(unsaid ? 'way.say-years' : 'way.gain-years', { skill, years })
    }
    case 'certification': {
      const { certification, until } = change
      const held = profile.certifications.filter(fact => fact.certification === certification)
      const unsaid = held.some(fact => fact.expires === undefined && fact.issued === undefined)
      const key = unsaid ? 'way.say-expiry' : held.length > 0 ? 'way.renew' : 'way.certify'
      return message(key, { certification, date: until })
    }
    case 'education': {
      const { level, subject } = change
      const unsaid = profile.education.some(fact => fact.level === level && fact.subject === undefined)
      if (subject === undefined) return message('way.degree', { degree: level })
      return message(unsaid ? 'way.say-subject' : 'way.degree-in', { degree: level, subject })
    }
    case 'language': {
      const { language, level, test } = change
      const held = profile.languages.filter(fact => fact.language === language)
      // Some tests are passed or failed, others only give a score.
      if (test !== undefined && languageTests.get(test)?.passCefr)
        return message('way.pass-test', { grade: test })
      const unsaid =
        held.length > 0 && held.every(fact => fact.level === undefined && fact.test === undefined)
      return message(unsaid ? 'way.say-language' : 'way.language', { language, grade: test ?? level })
    }
    case 'experience': {
      const { field, months } = change
      const key = profile.experience.length === 0 ? 'way.say-' : 'way.'
      if (field === null) return message(`${key}experience`, { months })
      return message(`${key}field-experience`, { months, field })
    }
    case 'work-mode':
      return message(profile.workModes ? 'way.mode' : 'way.say-mode', { mode: change.mode })
    case 'country':
      return message(profile.countries ? 'way.country' : 'way.say-country', { country: change.country })
    case 'pay':
      return message(profile.minimumPay ? 'way.pay' : 'way.say-pay', { pay: change.most })
    case 'availability':
      return message(profile.availableFrom ? 'way.availability' : 'way.say-availability', {
        date: change.from,
      })
  }
}
