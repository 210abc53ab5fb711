import { tag } from '../../../../portal/components/parts.ts'
import { inWords } from '../../../../portal/said/index.ts'
import {
  findReason,
  type Match,
  ministryStage,
  type ReasonKind,
  reasons,
  type ShownMatch,
  workTexts,
} from '../../../matches/index.ts'
import type { Asked } from '../shared.ts'
import { type MatchTexts, matchTexts } from './texts/index.ts'

/** The reader's words of matches. */
export interface Told extends Asked {
  m: MatchTexts
}
export const told = (one: Asked): Told => ({ ...one, m: matchTexts.in(one.locale) })

export const personText = ({ card, match }: Pick<ShownMatch, 'card' | 'match'>, { m }: Told): string =>
  card?.name ?? (match.profileId === null ? m('person.erased') : m('person.hidden'))

const attention = new Set(['to-review', 'to-confirm'])
const over = new Set([
  'declined',
  'withdrawn',
  'refused',
  'employer-declined',
  'not-referred',
  'cancelled',
  'demand-closed',
  'interested',
  'asked',
])
export function stageTag(match: Match, { locale }: Pick<Asked, 'locale'>) {
  const stage = ministryStage(match)
  return tag(
    workTexts[stage][locale],
    attention.has(stage) ? 'attention' : over.has(stage) ? 'plain' : 'good',
  )
}

export const reasonText = (kind: ReasonKind, code: string | null, { locale }: Pick<Asked, 'locale'>) =>
  findReason(kind, code)?.[locale]

export const reasonOptions = (kind: ReasonKind, { locale }: Pick<Asked, 'locale'>) =>
  reasons[kind].map(reason => ({ value: reason.code, label: reason[locale] }))

/** What a verb said, in the reader's words where they are known. */
export const said = (message: string, { locale }: Pick<Asked, 'locale'>): string =>
  inWords(message, locale) ?? message
