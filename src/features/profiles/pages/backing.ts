import { type Tone, tag } from '../../../portal/components/parts.ts'
import type { Html } from '../../../portal/html.ts'
import type { ProfileDocument } from '../document.ts'
import type { ProfileTexts } from './texts/index.ts'

type Evidence = ProfileDocument['skills'][number]['evidence']

const tones: Record<string, Tone> = { verified: 'good', document: 'plain' }

/** What backs a fact, in a word; nothing where only the person says so. */
export function evidenceTag(evidence: Evidence, t: ProfileTexts): Html | undefined {
  if (!evidence || evidence.state === 'self-declared') return undefined
  return tag(t(`evidence.${evidence.state}`), tones[evidence.state])
}

export const levels = [1, 2, 3, 4, 5] as const
/** The words of a level as it stands in a form. */
export const levelText = (level: string, t: ProfileTexts): string[] =>
  levels.filter(one => String(one) === level).map(one => t(`level.${one}`))
/** The same for years. */
export const yearsText = (years: string, t: ProfileTexts): string[] =>
  /^\d+(\.\d+)?$/.test(years) ? [t('show.years', { years: Number(years) })] : []
export const levelOptions = (t: ProfileTexts) =>
  levels.map(level => ({ value: String(level), label: t(`level.${level}`) }))
