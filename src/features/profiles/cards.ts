import { isStaff } from '../../actor.ts'
import type { SignedIn } from '../context.ts'
import { recordEvents } from '../events/index.ts'
import { scrubberOf } from './present.ts'
import { type Profile, profilesForMember, profilesForStaff } from './queries.ts'

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
 * @param employerId for whom a member looks; only agreements with this employer unmask
 */
export async function profileCards(
  ctx: Pick<SignedIn, 'db' | 'actor'>,
  ids: readonly string[],
  employerId?: string,
): Promise<ProfileCard[]> {
  return cardsOf(ctx, await seenBy(ctx, ids, employerId), employerId ? { employerId } : {})
}

/**
 * Cards of people who are in a match, in the order of `ids`: also of profiles that were paused or withdrawn since, for
 * staff and for the employer they agreed to.
 */
export async function involvedCards(
  ctx: Pick<SignedIn, 'db' | 'actor'>,
  ids: readonly string[],
  { employerId, demandId }: { employerId: string; demandId: string },
): Promise<ProfileCard[]> {
  return cardsOf(ctx, await seenBy(ctx, ids, employerId, true), { employerId, demandId })
}

/** Seeing a name goes into the record, with for whom and for which demand. */
async function cardsOf(
  { db, actor }: Pick<SignedIn, 'db' | 'actor'>,
  seen: Awaited<ReturnType<typeof seenBy>>,
  detail: Record<string, string>,
): Promise<ProfileCard[]> {
  const named = seen.filter(one => one.named).map(({ profile }) => profile.id)
  await recordEvents(db, { accountId: actor.accountId, verb: 'seeName', subject: 'profile', detail }, named)
  return seen.map(({ profile, ...how }) => card(profile, how))
}

/** Whether the actor would get a card of this profile; it shows nothing, so nothing is recorded. */
export async function maySeeProfile(ctx: Pick<SignedIn, 'db' | 'actor'>, id: string): Promise<boolean> {
  return (await seenBy(ctx, [id])).length === 1
}

async function seenBy(
  { db, actor }: Pick<SignedIn, 'db' | 'actor'>,
  ids: readonly string[],
  employerId?: string,
  alsoHidden = false,
): Promise<{ profile: Profile; agreed: boolean; named: boolean }[]> {
  if (isStaff(actor)) {
    const all = await profilesForStaff(db, actor, ids, alsoHidden)
    return all.map(profile => ({ profile, agreed: false, named: true }))
  }
  const seen = await profilesForMember(db, actor, ids, employerId, alsoHidden)
  return seen.map(({ profile, agreed }) => ({ profile, agreed, named: agreed }))
}

function card(profile: Profile, { agreed, named }: { agreed: boolean; named: boolean }): ProfileCard {
  const { headline, place, languages, preferences } = profile.document
  return {
    id: profile.id,
    version: profile.version,
    agreed,
    ...(named && { name: profile.identity.latinName }),
    ...(headline && { headline: named ? headline : scrubberOf(profile)(headline) }),
    ...(place?.city && { city: place.city }),
    languages: languages.map(({ language, level, test }) => ({
      language,
      ...(level && { level }),
      ...(test && { test }),
    })),
    preferences,
  }
}
