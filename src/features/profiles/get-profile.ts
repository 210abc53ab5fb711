import { isStaff } from '../../actor.ts'
import { AppError } from '../../errors.ts'
import type { SignedIn } from '../context.ts'
import { recordEvent } from '../events/index.ts'
import { noteLooks } from './note-looks.ts'
import { isVerifiedMember, noProfile, type Profile, profileForStaff, profilesForMember } from './queries.ts'

export type ProfileSeen =
  | { as: 'staff'; profile: Profile }
  | { as: 'member'; profile: Profile; agreed: boolean }

/**
 * Staff see it whole, members of verified employers masked until the person agrees. Seeing a name is recorded. The id of
 * a profile that was joined with another leads to that one, whose own id the answer has.
 * @param demandId for which a member looks
 */
export async function getProfile(
  ctx: SignedIn,
  { id, demandId }: { id: string; demandId?: string | undefined },
): Promise<ProfileSeen> {
  const { actor, db } = ctx
  const seen: ProfileSeen = isStaff(actor)
    ? { as: 'staff', profile: await profileForStaff(db, actor, id) }
    : await seenByMember(ctx, id)
  if (seen.as === 'staff' || seen.agreed)
    await db.transaction(tx =>
      recordEvent(tx, {
        accountId: actor.accountId,
        verb: 'getProfile',
        subject: 'profile',
        subjectId: seen.profile.id,
      }),
    )
  else await noteLooks(ctx, { demandId }, [seen.profile.id])
  return seen
}

async function seenByMember({ db, actor }: SignedIn, id: string): Promise<ProfileSeen> {
  const [seen] = await profilesForMember(db, actor, [id])
  if (seen) return { as: 'member', ...seen }
  if (!(await isVerifiedMember(db, actor)))
    throw new AppError(
      'forbidden',
      'Profiles are shown to members of verified employers. Yours is not verified now.',
    )
  throw noProfile()
}
