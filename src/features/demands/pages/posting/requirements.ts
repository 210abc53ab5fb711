import type { Static } from 'typebox'
import type { Locale } from '../../../../actor.ts'
import { levelText } from '../../../../portal/assessment/words.ts'
import { formatDate } from '../../../../portal/format.ts'
import { type Html, html } from '../../../../portal/html.ts'
import type { Labels, Reference } from '../../../../reference/index.ts'
import type { DemandDocument, requirement } from '../../document.ts'
import { moneyText } from './money.ts'
import { type PostingTexts, postingTexts } from './texts/index.ts'

type Requirement = Static<typeof requirement>
type Line = DemandDocument['requirements'][number]

/** One requirement in the reader's words: what is asked, without whether it must be. */
export function requirementText(asked: Requirement, locale: Locale, reference: Reference): string {
  const t = postingTexts.in(locale)
  const label = (rows: ReadonlyMap<string, { labels: Labels }>, id: string) =>
    rows.get(id)?.labels[locale] ?? id
  switch (asked.kind) {
    case 'skill':
      return skillText(label(reference.skills, asked.skill), asked, t)
    case 'field':
      return t('ask.field', { field: label(reference.fields, asked.field) })
    case 'certification':
      return t('ask.certification', {
        certification: label(reference.certifications, asked.certification),
      })
    case 'education': {
      const degree = t(`degree.${asked.level}`)
      return asked.subject
        ? t('ask.education-in', { degree, subject: label(reference.subjects, asked.subject) })
        : t('ask.education', { degree })
    }
    case 'language':
      return t('ask.language', {
        language: label(reference.languages, asked.language),
        grade: asked.test ? label(reference.languageTests, asked.test) : asked.level,
      })
    case 'experience':
      return asked.field
        ? t('ask.experience-in', { field: label(reference.fields, asked.field), years: asked.years })
        : t('ask.experience', { years: asked.years })
    case 'work-mode': {
      const mode = t(`mode.${asked.mode}`)
      return asked.country
        ? t('ask.mode-in', { mode, country: label(reference.countries, asked.country) })
        : t('ask.mode', { mode })
    }
    case 'pay': {
      const { amount, currency, period } = asked.maximum
      return t('ask.pay', { pay: t(`per.${period}`, { amount: moneyText(amount, currency, locale) }) })
    }
    case 'availability':
      return t('ask.from', { date: formatDate(asked.from, locale) })
  }
}

function skillText(
  skill: string,
  { level, years }: { level?: number | undefined; years?: number | undefined },
  t: PostingTexts,
): string {
  const word = level === undefined ? undefined : levelText(level, t.locale)
  if (word !== undefined && years) return t('ask.skill-level-years', { skill, level: word, years })
  if (word !== undefined) return t('ask.skill-level', { skill, level: word })
  return years ? t('ask.skill-years', { skill, years }) : t('ask.skill', { skill })
}

/** A line in the reader's words; alternatives are joined by "or". */
export function lineText({ anyOf }: Pick<Line, 'anyOf'>, locale: Locale, reference: Reference): string {
  return new Intl.ListFormat(locale, { type: 'disjunction' }).format(
    anyOf.map(asked => requirementText(asked, locale, reference)),
  )
}

/** What is asked of a person: what must be, then what would be nice. */
export function requirementList(
  requirements: DemandDocument['requirements'],
  locale: Locale,
  reference: Reference,
): Html {
  const t = postingTexts.in(locale)
  if (requirements.length === 0) return html`<p class="hint">${t('need.none')}</p>`
  const group = (necessity: Line['necessity']) => {
    const lines = requirements
      .filter(line => line.necessity === necessity)
      .sort((a, b) => b.weight - a.weight)
    return (
      lines.length > 0 &&
      html`<h3>${t(`need.${necessity}`)}</h3><ul>${lines.map(line => html`<li>${lineText(line, locale, reference)}</li>`)}</ul>`
    )
  }
  return html`${group('must')}${group('nice')}`
}
