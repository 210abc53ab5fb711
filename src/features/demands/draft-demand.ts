import type { Reference } from '../../reference/index.ts'
import type { DemandDocument } from './document.ts'
import {
  type DemandDraft,
  draftDemand as draftLines,
  type ForbiddenPhrase,
  lintDemand,
  type PayRange,
  requirementLines,
} from './draft/index.ts'

export interface AdDraft {
  /** What was read, ready to be edited and saved. Nothing is saved here. */
  document: DemandDocument
  /** The same lines with the words of the ad each came from, and why. */
  draft: DemandDraft
  /** What may not be asked and must go before the demand is saved. */
  forbidden: ForbiddenPhrase[]
}

export interface AdInput {
  text: string
  title?: string | undefined
  /**
   * `stated`: a level is asked only where the ad says one. `estimated`: elsewhere one follows from how much the ad
   * stresses the skill, which ranks people better and is stricter, so somebody should look at it.
   */
  levels?: 'stated' | 'estimated' | undefined
}

const mostLines = 60
const mostText = 20_000
const mostTitle = 200

/** Drafts a demand from a pasted ad in English or Japanese, for a person to review. */
export function draftDemand(reference: Reference, { text, title, levels = 'stated' }: AdInput): AdDraft {
  const draft = draftLines(text, reference, { levels, ...(title !== undefined && { title }) })
  return { document: documentOf(draft), draft, forbidden: lintDemand(text) }
}

function documentOf(draft: DemandDraft): DemandDocument {
  const { title, texts, lines, place, workMode, employmentType, pay, seats, conditions } = draft
  const { startDate, deadline } = draft
  const words = new Map(lines.map(line => [line.id, line.anyOf[0].words]))
  return {
    title: title ? titleOf(title.slice(0, mostTitle)) : {},
    text: {
      ...(texts.en && { en: texts.en.slice(0, mostText) }),
      ...(texts.ja && { ja: texts.ja.slice(0, mostText) }),
    },
    ...(place && { place: place.value }),
    ...(workMode && { workMode: workMode.value }),
    ...(employmentType && { employmentType: employmentType.value }),
    ...(pay && { pay: payOf(pay.value) }),
    ...(startDate && { startDate: startDate.value }),
    ...(deadline && { deadline: deadline.value }),
    ...(seats && { seats: seats.value }),
    ...(Object.keys(conditions).length > 0 && { terms: termsOf(conditions) }),
    requirements: requirementLines(draft)
      .slice(0, mostLines)
      .map(line => {
        const { start, end } = words.get(line.id)!
        return { ...line, words: { start, end } }
      }) as DemandDocument['requirements'],
  }
}

const termsOf = (conditions: DemandDraft['conditions']): NonNullable<DemandDocument['terms']> =>
  Object.fromEntries(Object.entries(conditions).map(([name, { value }]) => [name, value]))

function payOf({ minimum, maximum, currency, period }: PayRange): NonNullable<DemandDocument['pay']> {
  return {
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    currency,
    period,
  }
}

/** A title is in the language of its words: kana or kanji make it Japanese. */
function titleOf(title: string): DemandDocument['title'] {
  return /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u.test(title) ? { ja: title } : { en: title }
}
