import type { Actor } from '../actor.ts'
import type { SignedIn } from '../features/context.ts'
import { type Demand, demandFacts } from '../features/demands/index.ts'
import {
  acceptOffer,
  agreeToMatch,
  assignMatch,
  commentOnMatch,
  confirmInterview,
  confirmReferral,
  declineProfiles,
  getMyMatch,
  type Match,
  makeOffer,
  notReferMatch,
  proposeInterview,
  recordStep,
  referMatch,
  refuseOffer,
  type Step,
  selectMatch,
  shortlistProfile,
  showInterest,
  steps,
  withdrawMatch,
} from '../features/matches/index.ts'
import { factsOfProfiles } from '../features/profiles/index.ts'
import { type Assessment, assess, compareScores } from '../matching/index.ts'

/** The people of the demo's matches. Each makes a context in which they act so many days ago. */
export interface Cast {
  employer: Player
  liaison: Player
  second: Player
  /** The candidate whose sign-in is told, and their profile. */
  candidate: Person
  /** Gives a profile that nobody has an account of its own. */
  person(profileId: string): Promise<Person>
}
export type Player = (daysAgo: number) => SignedIn
export interface Person {
  profileId: string
  as: Player
  accountId: Actor['accountId']
}

/** How far each one came, in the order of their rank, at a demand with many seats. */
const longStory: Part[] = [
  'departed',
  'visa-issued',
  'refused',
  'declined',
  'accepted',
  'offered',
  'selected',
  'interview',
  'withdrawn',
  'referred',
  'referred',
  'not-referred',
  'mine',
  'agreed',
  'agreed',
  'to-confirm',
  'asked',
  'interested',
]
const shortStory: Part[] = [
  'referred',
  'referred',
  'agreed',
  'agreed',
  'agreed',
  'asked',
  'asked',
  'interested',
]
type Part =
  | 'interested'
  | 'asked'
  | 'agreed'
  | 'mine'
  | 'to-confirm'
  | 'not-referred'
  | 'referred'
  | 'interview'
  | 'declined'
  | 'withdrawn'
  | 'selected'
  | 'offered'
  | 'refused'
  | 'accepted'
  | Step
/** What the candidate who can sign in has going on, best demand first. */
const ownStory: Part[] = ['offered', 'asked', 'agreed', 'interview', 'interested']
/** Beyond this many, a demand tells nothing new. */
const mostSeats = 4

/**
 * Lets things happen between people and demands, so that every list of the demo has something to show.
 * @param profileIds of some people, enough for the best of them to fit
 */
export async function saveMatches(
  cast: Cast,
  demands: readonly Demand[],
  profileIds: readonly string[],
): Promise<void> {
  const ctx = cast.employer(0)
  const facts = await factsOfProfiles(ctx.db, profileIds)
  const own = facts.find(({ id }) => id === cast.candidate.profileId)
  const on = ctx.now.toISOString().slice(0, 10)
  const fit = (demand: Demand, profile: (typeof facts)[number]) =>
    assess(demandFacts(demand.id, demand.version, demand.draft), profile, ctx.reference, { on })
  if (own) {
    const best = [...demands].map(demand => ({ demand, fit: fit(demand, own) })).sort(byFit)
    for (const [index, part] of ownStory.entries()) {
      const chosen = best[index]
      if (chosen) await play(cast, chosen.demand, cast.candidate, part, index)
    }
  }
  const large = demands.find(({ draft }) => (draft.seats ?? 0) >= mostSeats)
  const taken = new Set([cast.candidate.profileId])
  for (const demand of new Set([...(large ? [large] : []), ...demands.slice(0, 3)])) {
    const story = demand === large ? longStory : shortStory
    const ranked = facts
      .filter(({ id }) => !taken.has(id))
      .map(profile => ({ id: profile.id, fit: fit(demand, profile) }))
      .sort(byFit)
    for (const [index, part] of story.entries()) {
      const chosen = ranked[index]
      if (!chosen) break
      taken.add(chosen.id)
      await play(cast, demand, await cast.person(chosen.id), part, index)
    }
  }
}

function byFit(a: { fit: Assessment }, b: { fit: Assessment }): number {
  return compareScores(a.fit, b.fit)
}

/** One person's way at one demand, as far as it goes. @param index shifts the days, so that ages differ */
async function play(cast: Cast, { id: demandId }: Demand, person: Person, until: Part, index: number) {
  const { employer, liaison } = cast
  const { profileId, as } = person
  const day = (days: number) => Math.max(0, days - (index % 5))
  if (until === 'interested') return showInterest(as(day(9)), { demandId })
  if (until !== 'agreed' || index % 2 === 0) {
    await shortlistProfile(employer(day(24)), { demandId, profileId })
    if (until === 'asked') return
  }
  // Who waits has agreed lately; the others are further.
  const waits = ['agreed', 'mine', 'to-confirm'].includes(until)
  let match = await agreeToMatch(as(waits ? day(8) : day(22)), { demandId })
  const { id } = match
  if (until === 'agreed') return
  if (until === 'mine') {
    await commentOnMatch(liaison(1), { id, text: 'Degree attestation seen; JLPT result to be checked.' })
    return assignMatch(liaison(1), { id })
  }
  if (until === 'to-confirm')
    return referMatch(liaison(1), {
      id,
      revision: match.revision,
      overrideReason: 'employer-asks',
      note: 'The employer knows this person’s work from an open source project.',
    })
  if (until === 'withdrawn') return withdrawMatch(as(day(19)), { id, reason: 'other-work' })
  if (until === 'not-referred')
    return notReferMatch(liaison(day(19)), {
      id,
      revision: match.revision,
      reason: 'evidence-missing',
      note: 'Two letters asking for the proof were not answered.',
    })
  match = await refer(cast, match, day(19))
  if (until === 'referred') return
  if (until === 'declined')
    return declineProfiles(employer(day(15)), { demandId, profileIds: [profileId], reason: 'interview' })
  await meet(cast, match, person, until === 'interview' ? 0 : day(14))
  if (until === 'interview') return
  // Somebody who is only a reserve is not chosen over those who are on their way.
  if (match.seat !== 'proposed') return
  match = await selectMatch(employer(day(12)), { id, revision: match.revision })
  if (until === 'selected') return
  const answerBy = new Date(employer(0).now.getTime() + 10 * 86_400_000).toISOString().slice(0, 10)
  await makeOffer(employer(day(10)), { id, revision: match.revision, answerBy })
  if (until === 'offered') return
  if (until === 'refused') return refuseOffer(as(day(8)), { id, reason: 'pay' })
  await acceptOffer(as(day(8)), { id })
  if (until === 'accepted') return
  for (const [done, step] of steps.slice(0, steps.indexOf(until) + 1).entries()) {
    const ctx = liaison(steps.length - done)
    const { revision } = await getMyMatch(ctx, { id })
    const doneOn = ctx.now.toISOString().slice(0, 10)
    await recordStep(ctx, {
      id,
      revision,
      step,
      doneOn,
      ...(step === 'poe-registered' && { number: 'DEMO-2026-0001' }),
    })
  }
}

/** Referred by one liaison, or where that is against the ranking by two. */
async function refer({ liaison, second }: Cast, match: Match, day: number): Promise<Match> {
  const { id, revision } = match
  const referred = await referMatch(liaison(day), { id, revision, overrideReason: 'equivalent' })
  if (referred.ministry === 'referred') return referred
  return confirmReferral(second(day), { id, revision: referred.revision })
}

/** Times are proposed, and on some days later one is chosen. @param day 0: the talk lies ahead */
async function meet({ employer }: Cast, match: Match, { as }: Person, day: number): Promise<void> {
  const ctx = employer(day + 2)
  const ahead = (days: number, hour: number) => {
    const at = new Date(ctx.now.getTime() + days * 86_400_000)
    at.setUTCHours(hour, 0, 0, 0)
    return at
  }
  const first = day > 0 ? 2 : 5
  const times = [ahead(first, 5), ahead(first + 1, 6), ahead(first + 2, 5)]
  const { interview } = await proposeInterview(ctx, { id: match.id, times, minutes: 45, place: '' })
  if (day > 0) await confirmInterview(as(day + 1), { id: interview.id, time: times[1]! })
}
