import type { Locale } from '../../../../actor.ts'
import { certaintyText } from '../../../../portal/assessment/words.ts'
import { formatMonth } from '../../../../portal/format.ts'
import { type Html, html } from '../../../../portal/html.ts'
import type { PostingRule } from '../../posting-law.ts'
import { postingTexts } from './texts/index.ts'

const ofRules = {
  '/text': 'text',
  '/employmentType': 'employmentType',
  '/place/country': 'place',
  '/pay': 'pay',
  '/terms/dutiesChange': 'dutiesChange',
  '/terms/contractMonths': 'contractMonths',
  '/terms/renewal': 'renewal',
  '/terms/probationMonths': 'probationMonths',
  '/terms/placeChange': 'placeChange',
  '/terms/fixedOvertimePay': 'fixedOvertimePay',
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

/** The law behind a rule, where it was read, when, and how surely. */
export function lawBasis({ law, read, certainty: of }: PostingRule, locale: Locale): string {
  const t = postingTexts.in(locale)
  const certainty = certaintyText(of, locale)
  if (!read) return t('law.basis-unread', { law: law[locale], certainty })
  const { source } = read
  return t('law.basis', { law: law[locale], source, checked: formatMonth(read.checked, locale), certainty })
}

/** The same of several rules, each basis once. */
export function lawBases(rules: readonly PostingRule[], locale: Locale): Html {
  const bases = new Set(rules.map(rule => lawBasis(rule, locale)))
  return html`${[...bases].map(basis => html`<p class="hint">${basis}</p>`)}`
}
