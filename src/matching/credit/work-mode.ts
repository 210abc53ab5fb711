import type { CountryCode } from '../../reference/types.ts'
import type { CreditRule, RequirementOf } from '../finding.ts'
import { message } from '../messages/keys.ts'
import { met, nothing, type Outcome, outcome, standing } from '../outcome.ts'
import { modeBits } from '../prepare.ts'
import type { UsedEvidence } from '../types.ts'

/** Half the week on site is not the whole; still something to talk about. */
const hybridForOnSite = 500
const onSite = modeBits(['on-site'])
const hybrid = modeBits(['hybrid'])

type Stay = 'home' | 'willing' | 'unwilling' | 'unsaid'

/**
 * @param modes bits as `modeBits` makes them, null: not said
 * @param countries those the person would move to, null: not said
 */
export function workModeOutcome(
  { mode, country }: RequirementOf<'work-mode'>,
  modes: number | null,
  countries: ReadonlySet<CountryCode> | null,
): Outcome {
  const stay = stayOf(mode, country, countries)
  if (stay === 'unwilling') return nothing(standing.missing)
  if (modes === null) return nothing(standing.open)
  const accepted = (modes & modeBits([mode])) !== 0 || (mode === 'hybrid' && (modes & onSite) !== 0)
  const half = !accepted && mode === 'on-site' && (modes & hybrid) !== 0
  if (!accepted && !half) return nothing(standing.missing)
  if (stay === 'unsaid') return nothing(half ? standing.missing : standing.open)
  return accepted ? met() : outcome(hybridForOnSite, standing.short)
}

/** Remote work and a delivery centre are done from home; no country is needed. */
function stayOf(
  mode: string,
  country: CountryCode | undefined,
  countries: ReadonlySet<CountryCode> | null,
): Stay {
  if (country === undefined || mode === 'remote' || mode === 'delivery-centre') return 'home'
  if (countries === null) return 'unsaid'
  return countries.has(country) ? 'willing' : 'unwilling'
}

export const workModeCredit: CreditRule<'work-mode'> = {
  absent: () => nothing(standing.missing),

  findings(requirement, { modes, countries }) {
    const { mode, country } = requirement
    const result = workModeOutcome(requirement, modes, countries)
    const stay = stayOf(mode, country, countries)
    const evidence: UsedEvidence[] = []
    if (modes !== null) evidence.push({ kind: 'preference', preference: 'workModes', state: 'self-declared' })
    if (stay === 'willing' || stay === 'unwilling') {
      evidence.push({ kind: 'preference', preference: 'countries', state: 'self-declared' })
    }
    return [
      {
        outcome: result,
        evidence: () => evidence,
        explain: () => {
          const where = country !== undefined && stay !== 'home' ? 'mobility' : 'work-mode'
          const params = { mode, ...(where === 'mobility' && country !== undefined && { country }) }
          if (stay === 'unwilling') return { message: message('mobility.unwilling', params) }
          if ((result & 7) === standing.met) return { message: message(`${where}.met`, params) }
          if ((result & 7) === standing.short) return { message: message(`${where}.half`, params) }
          if ((result & 7) === standing.open) {
            return { message: message(`${where}.unknown`, params), question: message(`ask.${where}`, params) }
          }
          return { message: message('work-mode.other', { mode }) }
        },
      },
    ]
  },

  explainAbsent: ({ mode }) => ({ message: message('work-mode.other', { mode }) }),
}
