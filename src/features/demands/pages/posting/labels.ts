import type { Locale } from '../../../../actor.ts'
import { postingTexts } from './texts/index.ts'

const ofRules = {
  '/text': 'text',
  '/employmentType': 'employmentType',
  '/place/country': 'place',
  '/pay/maximum': 'pay',
  '/terms/dutiesChange': 'dutiesChange',
  '/terms/contractMonths': 'contractMonths',
  '/terms/renewal': 'renewal',
  '/terms/probationMonths': 'probationMonths',
  '/terms/placeChange': 'placeChange',
  '/terms/hourSystem': 'hourSystem',
  '/terms/hoursFrom': 'hours',
  '/terms/breakMinutes': 'breakMinutes',
  '/terms/overtimeHours': 'overtimeHours',
  '/terms/holidays': 'holidays',
  '/terms/insurance': 'insurance',
  '/terms/smoking': 'smoking',
} as const

/** What a rule of the law about postings wants said, as the posting names it. @param path of the rule */
export function ruleLabel(path: string, locale: Locale): string {
  return postingTexts.in(locale)(`field.${ofRules[path as keyof typeof ofRules] ?? 'title'}`)
}
