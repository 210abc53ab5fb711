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
  'declined',
  'refused',
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
  const stories: Story[] = []
  if (own) {
    const best = [...demands].map(demand => ({ demand, fit: fit(demand, own) })).sort(byFit)
    for (const [index, part] of ownStory.entries()) {
      const chosen = best[index]
      if (chosen) stories.push(play(cast, chosen.demand, cast.candidate, part, index))
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
      stories.push(play(cast, demand, await cast.person(chosen.id), part, index))
    }
  }
  await tell(stories)
}

function byFit(a: { fit: Assessment }, b: { fit: Assessment }): number {
  return compareScores(a.fit, b.fit)
}

/** Says before each thing how many days ago it happens. */
type Story = AsyncGenerator<number, void>

/** All of them day by day, as it would have been: seats are taken and given back in the order of the record. */
async function tell(stories: readonly Story[]): Promise<void> {
  const days = new Map<Story, number>()
  const goOn = async (story: Story) => {
    const { value, done } = await story.next()
    if (done) days.delete(story)
    else days.set(story, value)
  }
  for (const story of stories) await goOn(story)
  while (days.size > 0) {
    const longestAgo = Math.max(...days.values())
    await goOn([...days].find(([, day]) => day === longestAgo)![0])
  }
}

/** One person's way at one demand, as far as it goes. @param index their rank, which shifts the days */
async function* play(
  cast: Cast,
  { id: demandId }: Demand,
  person: Person,
  until: Part,
  index: number,
): Story {
  const { employer, liaison } = cast
  const { profileId, as } = person
  const day = (days: number) => Math.max(0, days - Math.floor(index / 3))
  if (until === 'interested') {
    yield day(9)
    await showInterest(as(day(9)), { demandId })
    return
  }
  if (until !== 'agreed' || index % 2 === 0) {
    yield day(24)
    await shortlistProfile(employer(day(24)), { demandId, profileId })
    if (until === 'asked') return
  }
  // Who waits has agreed lately, some of them too long ago; the others are further.
  const agreed = ['agreed', 'mine', 'to-confirm'].includes(until) ? 2 + ((index * 3) % 7) : day(22)
  yield agreed
  const { id, revision } = await agreeToMatch(as(agreed), { demandId })
  const now = async () => {
    const { revision, seat } = await getMyMatch(liaison(0), { id })
    return { id, revision, seat }
  }
  if (until === 'agreed') return
  if (until === 'mine') {
    yield 1
    await commentOnMatch(liaison(1), { id, text: 'Degree attestation seen; JLPT result to be checked.' })
    await assignMatch(liaison(1), { id })
    return
  }
  if (until === 'to-confirm') {
    yield 1
    await referMatch(liaison(1), {
      id,
      revision,
      overrideReason: 'employer-asks',
      note: 'The employer knows this person’s work from an open source project.',
    })
    return
  }
  yield day(19)
  if (until === 'withdrawn') {
    await withdrawMatch(as(day(19)), { id, reason: 'other-work' })
    return
  }
  if (until === 'not-referred') {
    await notReferMatch(liaison(day(19)), {
      id,
      revision,
      reason: 'evidence-missing',
      note: 'Two letters asking for the proof were not answered.',
    })
    return
  }
  await refer(cast, id, revision, day(19))
  if (until === 'referred') return
  if (until === 'declined') {
    yield day(15)
    await declineProfiles(employer(day(15)), { demandId, profileIds: [profileId], reason: 'interview' })
    return
  }
  if (until === 'interview') {
    yield 2
    await propose(cast, id, 2)
    return
  }
  yield day(16)
  const talk = await propose(cast, id, day(16))
  yield day(15)
  await confirmInterview(as(day(15)), talk)
  // Lately, when somebody's refusal has made room.
  const chosen = until === 'selected' ? 5 : day(12)
  yield chosen
  const match = await now()
  // Somebody who is only a reserve is not chosen over those who are on their way.
  if (match.seat !== 'proposed') return
  await selectMatch(employer(chosen), match)
  if (until === 'selected') return
  yield day(10)
  const answerBy = new Date(employer(0).now.getTime() + 10 * 86_400_000).toISOString().slice(0, 10)
  await makeOffer(employer(day(10)), { ...(await now()), answerBy })
  if (until === 'offered') return
  yield day(8)
  if (until === 'refused') {
    await refuseOffer(as(day(8)), { id, reason: 'pay' })
    return
  }
  await acceptOffer(as(day(8)), { id })
  if (until === 'accepted') return
  for (const [done, step] of steps.slice(0, steps.indexOf(until) + 1).entries()) {
    const days = steps.length - done
    yield days
    const ctx = liaison(days)
    const { revision } = await now()
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
async function refer({ liaison, second }: Cast, id: string, revision: number, day: number): Promise<void> {
  const referred = await referMatch(liaison(day), { id, revision, overrideReason: 'equivalent' })
  if (referred.ministry === 'referred') return
  await confirmReferral(second(day), { id, revision: referred.revision })
}

/** Times for a talk, the first some days later. @returns the second of them */
async function propose(
  { employer }: Cast,
  matchId: string,
  day: number,
): Promise<{ id: string; time: Date }> {
  const ctx = employer(day)
  const ahead = (days: number, hour: number) => {
    const at = new Date(ctx.now.getTime() + days * 86_400_000)
    at.setUTCHours(hour, 0, 0, 0)
    return at
  }
  const times = [ahead(2, 5), ahead(3, 6), ahead(4, 5)]
  const { interview } = await proposeInterview(ctx, { id: matchId, times, minutes: 45, place: '' })
  return { id: interview.id, time: times[1]! }
}
