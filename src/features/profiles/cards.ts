import { isStaff } from '../../actor.ts'
import type { ProfileFacts } from '../../matching/types.ts'
import type { SignedIn } from '../context.ts'
import { recordEvents } from '../events/index.ts'
import { type ListedProfile, listedProfiles } from './list-queries.ts'
import { type Look, noteLooks } from './note-looks.ts'
import type { Profile } from './queries.ts'

type Looking = Pick<SignedIn, 'db' | 'actor' | 'now'>

/** A profile in a list: enough to recognise a person again, masked like the whole profile. */
export interface ProfileCard {
  id: string
  version: number
  /** The person agreed to be introduced to this employer, which ministry staff is not. Staff see the name all the same. */
  agreed: boolean
  name?: string
  headline?: string
  city?: string
  languages: { language: string; level?: string; test?: string }[]
  preferences: Profile['document']['preferences']
}

/**
 * Cards of searchable profiles in the order of `ids`, for those who may see them; others are left out. Seeing a name is
 * recorded, as in getProfile.
 * @param look for whom a member looks: only agreements with this employer unmask; and for which demand
 */
export async function profileCards(
  ctx: Looking,
  ids: readonly string[],
  look: Look = {},
): Promise<ProfileCard[]> {
  const seen = await listedProfiles(ctx.db, ctx.actor, ids, { employerId: look.employerId })
  return cardsOf(ctx, seen, look)
}

/** The same with the facts of each, for a list that is assessed. */
export async function cardsWithFacts(
  ctx: Looking,
  ids: readonly string[],
  look: Required<Look>,
): Promise<{ card: ProfileCard; facts: ProfileFacts }[]> {
  const seen = await listedProfiles(ctx.db, ctx.actor, ids, { employerId: look.employerId })
  const cards = await cardsOf(ctx, seen, look)
  return seen.map(({ id, version, facts }, place) => ({
    card: cards[place]!,
    facts: { ...facts, id, version },
  }))
}

/**
 * Cards of people who are in a match, in the order of `ids`: also of profiles that were paused or withdrawn since, for
 * staff and for the employer they agreed to.
 */
export async function involvedCards(
  ctx: Looking,
  ids: readonly string[],
  { employerId, demandId }: { employerId: string; demandId: string },
): Promise<ProfileCard[]> {
  const seen = await listedProfiles(ctx.db, ctx.actor, ids, { employerId, alsoHidden: true })
  return cardsOf(ctx, seen, { employerId, demandId })
}

/**
 * Staff see names by their office, members of those who agreed; it goes into the record, with for whom and for which
 * demand. That members see the others masked is noted once a day.
 */
async function cardsOf(ctx: Looking, seen: readonly ListedProfile[], look: Look): Promise<ProfileCard[]> {
  const { db, actor } = ctx
  const staff = isStaff(actor)
  const detail = { ...look }
  const named = seen.filter(({ agreed }) => staff || agreed).map(({ id }) => id)
  const masked = staff ? [] : seen.filter(({ agreed }) => !agreed).map(({ id }) => id)
  await Promise.all([
    recordEvents(db, { accountId: actor.accountId, verb: 'seeName', subject: 'profile', detail }, named),
    noteLooks(ctx, look, masked),
  ])
  return seen.map(profile => card(profile, staff || profile.agreed))
}

/** The id of the profile that the actor would get a card of, null for none; it shows nothing, so nothing is recorded. */
export async function visibleProfileId(
  { db, actor }: Pick<SignedIn, 'db' | 'actor'>,
  id: string,
): Promise<string | null> {
  return (await listedProfiles(db, actor, [id], {}))[0]?.id ?? null
}

function card(profile: ListedProfile, named: boolean): ProfileCard {
  const { facts, listing } = profile
  const { countries, workModes, minimumPay, availableFrom } = facts
  const headline = named ? listing?.headline : listing?.maskedHeadline
  return {
    id: profile.id,
    version: profile.version,
    agreed: profile.agreed,
    ...(named && { name: profile.latinName }),
    ...(headline && { headline }),
    ...(listing?.city && { city: listing.city }),
    languages: facts.languages.map(({ language, level, test }) => ({
      language,
      ...(level && { level }),
      ...(test && { test }),
    })),
    preferences: {
      ...(countries && { countries }),
      ...(workModes && { workModes }),
      ...(minimumPay && { minimumPay }),
      ...(availableFrom && { availableFrom }),
    },
  }
}
