import { lengthText } from '../../../matching/index.ts'
import { numberedLevel, skillLevels } from '../../../portal/assessment/words.ts'
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

/** The words of a level as it stands in a form. */
export const levelWords = (level: string, t: ProfileTexts): string[] =>
  skillLevels.filter(one => String(one) === level).map(one => numberedLevel(one, t.locale))
/** The same for years. */
export const yearsText = (years: string, t: ProfileTexts): string[] =>
  /^\d+(\.\d+)?$/.test(years) ? [lengthText(Number(years) * 12, t.locale)] : []
export const levelOptions = (t: ProfileTexts) =>
  skillLevels.map(level => ({ value: String(level), label: numberedLevel(level, t.locale) }))
