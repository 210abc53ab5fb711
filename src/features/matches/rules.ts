import { AppError } from '../../errors.ts'
import { demandClosed } from '../seats/index.ts'
import type { DoneStep, Match } from './queries.ts'

/** What the answers of a match are read from. */
export type Facts = Pick<
  Match,
  | 'candidate'
  | 'employer'
  | 'ministry'
  | 'offer'
  | 'seat'
  | 'cancelledAt'
  | 'cancelReason'
  | 'overrideBy'
  | 'steps'
>

export const steps = [
  'offer-signed',
  'contract-attested',
  'visa-issued',
  'insurance-paid',
  'poe-registered',
  'departed',
] as const
export type Step = (typeof steps)[number]
/** What is between employer and person; the rest is the ministry's to record. */
export const employerSteps: readonly Step[] = ['offer-signed', 'contract-attested']

/** How a match ended; null while it goes on. */
export const ends = [
  'cancelled',
  'demand-closed',
  'refused',
  'declined',
  'withdrawn',
  'employer-declined',
  'not-referred',
] as const
export type End = (typeof ends)[number]

export function endOf(match: Facts): End | null {
  if (match.cancelledAt) return match.cancelReason === demandClosed ? 'demand-closed' : 'cancelled'
  if (match.offer === 'refused') return 'refused'
  if (match.candidate === 'declined' || match.candidate === 'withdrawn') return match.candidate
  if (match.employer === 'declined') return 'employer-declined'
  return match.ministry === 'not-referred' ? 'not-referred' : null
}

/** Somebody answered or was asked or declined; else all was taken back, or colleagues only wrote about the person. */
export const isBegun = ({ candidate, employer }: Pick<Facts, 'candidate' | 'employer'>): boolean =>
  candidate !== 'none' || employer !== 'none'

const done = (match: Facts, step: Step) => match.steps.some(one => one.step === step)
const goesOn = (match: Facts) => endOf(match) === null
/** Whoever stepped back may come again; what others ended, they take up again. */
const leftByPerson = (match: Facts) => ['declined', 'withdrawn'].includes(endOf(match) ?? '')
const departed = (match: Facts) => done(match, 'departed')

interface Rule {
  possible(match: Facts): boolean
  /** Ends “This is possible …”. */
  when: string
}

/** Who may do what, and when: the same rules for the verbs, and for the buttons of a page. */
export const rules = {
  candidate: {
    interest: {
      possible: match => (goesOn(match) && match.candidate === 'none') || leftByPerson(match),
      when: 'until you have agreed, and only while neither the employer nor the ministry has ended it',
    },
    agree: {
      possible: match => (goesOn(match) && match.candidate !== 'agreed') || leftByPerson(match),
      when: 'once, and only while neither the employer nor the ministry has ended it',
    },
    decline: {
      possible: match => goesOn(match) && match.candidate === 'none' && match.employer === 'shortlisted',
      when: 'while an employer waits for your answer',
    },
    withdraw: {
      possible: match =>
        goesOn(match) && ['interested', 'agreed'].includes(match.candidate) && !departed(match),
      when: 'after you showed interest or agreed, and before you have left',
    },
    'accept-offer': {
      possible: match => goesOn(match) && match.offer === 'made',
      when: 'while an offer waits for your answer',
    },
    'refuse-offer': {
      possible: match => goesOn(match) && match.offer === 'made',
      when: 'while an offer waits for your answer',
    },
  },
  employer: {
    shortlist: {
      possible: match =>
        (goesOn(match) && match.employer === 'none') ||
        (endOf(match) === 'employer-declined' && match.offer === 'none'),
      when: 'while neither the person nor the ministry has ended it',
    },
    decline: {
      possible: match => goesOn(match) && match.offer === 'none',
      when: 'before an offer is made; after that, cancel it with a reason',
    },
    'take-back-decline': {
      possible: match => endOf(match) === 'employer-declined',
      when: 'after you have declined somebody',
    },
    'take-back-request': {
      possible: match =>
        goesOn(match) && match.employer === 'shortlisted' && ['none', 'interested'].includes(match.candidate),
      when: 'while somebody you have asked has not answered yet',
    },
    select: {
      possible: match =>
        goesOn(match) &&
        match.ministry === 'referred' &&
        (match.seat === 'proposed' || match.seat === 'reserve'),
      when: 'once the ministry has referred the person, and before they are selected',
    },
    offer: {
      possible: match => goesOn(match) && match.seat === 'selected' && match.offer === 'none',
      when: 'once, to somebody who is selected',
    },
    cancel: {
      possible: match => goesOn(match) && ['made', 'accepted'].includes(match.offer) && !departed(match),
      when: 'after an offer, and before the person has left; before an offer, decline',
    },
    'record-step': {
      possible: match => goesOn(match) && match.offer === 'accepted' && !done(match, 'visa-issued'),
      when: 'after the person has accepted the offer',
    },
  },
  ministry: {
    refer: {
      possible: match =>
        match.candidate === 'agreed' &&
        match.ministry !== 'referred' &&
        [null, 'not-referred'].includes(endOf(match)) &&
        !waitsForSecond(match),
      when: 'once, for somebody who has agreed and whom the employer has not declined',
    },
    'confirm-referral': {
      possible: match => goesOn(match) && waitsForSecond(match),
      when: 'while a referral against the ranking waits for a second liaison',
    },
    'not-refer': {
      possible: match =>
        goesOn(match) && match.candidate === 'agreed' && [null, 'reserve', 'proposed'].includes(match.seat),
      when: 'after the person has agreed, and before the employer selects them; after that, cancel it',
    },
    cancel: {
      possible: match => goesOn(match) && match.ministry === 'referred' && !departed(match),
      when: 'after a referral, and before the person has left',
    },
    'record-step': {
      possible: match => goesOn(match) && match.offer === 'accepted',
      when: 'after the person has accepted the offer',
    },
  },
} satisfies Record<string, Record<string, Rule>>

export type Side = keyof typeof rules
export type Action<Who extends Side> = keyof (typeof rules)[Who] & string

/** A referral against the ranking that one liaison asked for, and no other has confirmed yet. */
export function waitsForSecond({ ministry, overrideBy }: Pick<Facts, 'ministry' | 'overrideBy'>): boolean {
  return ministry === 'none' && overrideBy !== null
}

/** What this side can do now. Whether demand and profile are open is the verb's to check. */
export function possibleActions<Who extends Side>(side: Who, match: Facts): Action<Who>[] {
  return Object.entries<Rule>(rules[side])
    .filter(([, rule]) => rule.possible(match))
    .map(([name]) => name as Action<Who>)
}

/** @throws AppError conflict that says when it is possible */
export function requirePossible<Who extends Side>(side: Who, action: Action<Who>, match: Facts): void {
  const rule = (rules[side] as Record<string, Rule>)[action]!
  if (!rule.possible(match)) throw new AppError('conflict', notNow(rule))
}

export function notNow({ when }: Pick<Rule, 'when'>): string {
  return `This cannot be done now. It is possible ${when}.`
}

/** All steps in their order, with those that are done. */
export function stepsOf({ steps: done }: Pick<Match, 'steps'>): { step: Step; done: DoneStep | null }[] {
  return steps.map(step => ({ step, done: done.find(one => one.step === step) ?? null }))
}
