import { endOf, type Facts, isBegun, waitsForSecond } from './rules.ts'

/** With a seat, from being chosen to having left. */
const hiring = ['selected', 'offered', 'accepted', 'preparing', 'departed'] as const
/** The person stepped back. */
const left = ['declined', 'withdrawn', 'refused'] as const
/** After a referral, and how else it ends: of this only those who work on it learn. */
const atWork = [
  'proposed',
  'reserve',
  ...hiring,
  ...left,
  'employer-declined',
  'not-referred',
  'cancelled',
  'demand-closed',
] as const

/** Where a match stands, for each audience. A candidate learns what concerns them, not how others work. */
export const stages = {
  candidate: ['interested', 'asked', 'agreed', 'introduced', ...hiring, ...left, 'closed'],
  employer: ['not-asked', 'interested', 'asked', 'with-ministry', ...atWork],
  ministry: ['not-asked', 'interested', 'asked', 'to-review', 'to-confirm', ...atWork],
} as const
export type Stage<Audience extends keyof typeof stages> = (typeof stages)[Audience][number]

export function candidateStage(match: Facts): Stage<'candidate'> {
  const end = endOf(match)
  if (end === 'declined' || end === 'withdrawn' || end === 'refused') return end
  if (end) return 'closed'
  if (match.seat === 'proposed' || match.seat === 'reserve') return 'introduced'
  const stage = commonStage(match)
  return stage === 'with-ministry' ? 'agreed' : stage
}

export function employerStage(match: Facts): Stage<'employer'> {
  return endOf(match) ?? placeStage(match) ?? (isBegun(match) ? commonStage(match) : 'not-asked')
}

export function ministryStage(match: Facts): Stage<'ministry'> {
  const stage = employerStage(match)
  if (stage !== 'with-ministry') return stage
  return waitsForSecond(match) ? 'to-confirm' : 'to-review'
}

function placeStage({ seat }: Facts): 'proposed' | 'reserve' | null {
  return seat === 'proposed' || seat === 'reserve' ? seat : null
}

function commonStage(match: Facts) {
  if (match.steps.some(({ step }) => step === 'departed')) return 'departed'
  if (match.steps.length > 0) return 'preparing'
  if (match.offer === 'accepted') return 'accepted'
  if (match.offer === 'made') return 'offered'
  if (match.seat === 'selected') return 'selected'
  if (match.candidate === 'agreed') return 'with-ministry'
  return match.candidate === 'interested' && match.employer !== 'shortlisted' ? 'interested' : 'asked'
}
