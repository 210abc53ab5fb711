import { type RecordLine, type Step, stepTexts } from '../../../matches/index.ts'
import type { RecordRow } from '../record.ts'
import { matchTexts } from './texts/index.ts'
import { reasonText, type Told } from './words.ts'

const kinds = {
  declineMatch: 'candidate',
  withdrawMatch: 'candidate',
  refuseOffer: 'candidate',
  declineProfile: 'employer',
  notReferMatch: 'ministry',
  askForOverride: 'override',
  cancelMatch: 'cancel',
  endMatch: 'end',
} as const

/** The record of a match in words, newest first. */
export function recordRows(record: readonly RecordLine[], one: Told): RecordRow[] {
  return record
    .map(({ at, verb, detail, by }) => ({
      at,
      verb,
      by: by?.email ?? null,
      detail: detailText(verb, detail, one),
    }))
    .reverse()
}

const known = new Set(Object.keys(matchTexts.tables.en))

function detailText(verb: string, detail: Record<string, unknown>, one: Told): string | undefined {
  const { m, locale } = one
  const { reason, step, from, to, why, score } = detail
  if (verb === 'moveSeat') {
    const place = (state: unknown) => m(`seat.${state ?? 'none'}` as 'seat.open')
    const because = `why.${String(why)}`
    return m('seat.moved', {
      from: place(from),
      to: place(to),
      why: known.has(because) ? m(because as 'why.published') : String(why),
    })
  }
  if (typeof step === 'string') return stepTexts[step as Step]?.[locale]
  if (typeof score === 'number') return m('record.score', { score })
  if (typeof reason === 'string' && verb in kinds)
    return reasonText(kinds[verb as keyof typeof kinds], reason, one)
  return undefined
}
