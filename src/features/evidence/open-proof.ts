import { isStaff } from '../../actor.ts'
import { recordEvent } from '../events/index.ts'
import { findOwnProfile, profilesForMember, storedProfile } from '../profiles/index.ts'
import { noProof, type WithFiles } from './context.ts'
import { type ProofRow, proofById } from './queries.ts'

export interface OpenedProof {
  name: string
  type: ProofRow['type']
  bytes: Buffer
}

/**
 * The file itself: for its person, ministry staff, and members of verified employers the person agreed to. Others
 * cannot tell whether there is one. That somebody else opened it is recorded.
 */
export async function openProof(ctx: WithFiles, { id }: { id: string }): Promise<OpenedProof> {
  const { db, actor, files } = ctx
  const proof = await proofById(db, id)
  if (!proof) throw noProof()
  const mine = (await findOwnProfile(db, actor))?.id
  const holder = await storedProfile(db, proof.profileId)
  // Also of a profile that was joined with theirs.
  const own = mine !== undefined && (mine === holder?.id || mine === holder?.mergedInto)
  if (!own && !isStaff(actor)) {
    const [seen] = actor.role === 'employer' ? await profilesForMember(db, actor, [proof.profileId]) : []
    if (!seen?.agreed) throw noProof()
  }
  const bytes = await files.read(proof.file)
  if (!own)
    await db.transaction(tx =>
      recordEvent(tx, {
        at: ctx.now,
        accountId: actor.accountId,
        verb: 'openProof',
        subject: 'profile',
        subjectId: proof.profileId,
        detail: { proofId: id },
      }),
    )
  return { name: proof.name, type: proof.type, bytes }
}
