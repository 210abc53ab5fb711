import { AppError } from '../../errors.ts'
import type { SignedIn } from '../context.ts'
import { recordEvent } from '../events/index.ts'
import { applyProposal, type Choice } from './apply-proposal.ts'
import { checkDocument } from './check-document.ts'
import { emptyDocument, type ProfileDocument } from './document.ts'
import { carryEvidence } from './evidence.ts'
import type { Identity } from './identity.ts'
import { proposalToDocument } from './import/index.ts'
import { requireCandidate } from './policy.ts'
import { decideProposal, ownProposal } from './proposal-queries.ts'
import { findOwnProfile, lockAccount, ownProfile, type Profile } from './queries.ts'
import { readProfileInput, refuse } from './read-profile-input.ts'
import { saveNewProfiles, saveProfile, staleProfile } from './save-profile.ts'

export interface Acceptance {
  importId: string
  choice: Choice
  /** What the person made of the proposal, line by line; absent: it is taken as it was read. */
  reviewed?: ProfileDocument
  /** Of the profile that was reviewed; null: there was none yet. */
  version: number | null
  /**
   * Name and contact as the person says them, and in place of what stood there: a file is not believed about who
   * somebody is. Without a profile the Latin name is needed.
   */
  identity?: Partial<Identity>
}

/** Takes the chosen parts of a proposal over into the profile that was looked at, and into no other version of it. */
export async function acceptImport(ctx: SignedIn, input: Acceptance): Promise<Profile> {
  const { actor, now, reference } = ctx
  requireCandidate(actor)
  // Before it is merged, so that what is wrong is told by its place in what was reviewed.
  if (input.reviewed)
    refuse(
      checkDocument(input.reviewed, reference, now).map(detail => ({
        ...detail,
        path: `/document${detail.path}`,
      })),
    )
  return ctx.db.transaction(async tx => {
    await lockAccount(tx, actor)
    const proposal = await ownProposal(tx, actor, input.importId)
    const profile = await findOwnProfile(tx, actor)
    const proposed = input.reviewed ?? proposalToDocument(proposal.proposal)
    const merged = applyProposal(profile?.document ?? emptyDocument, proposed, input.choice)
    const { latinName, ...others } = { ...profile?.identity, ...input.identity }
    if (latinName === undefined)
      throw new AppError('invalid-input', 'You have no profile yet, so say who you are.', {
        details: [{ path: '/identity', message: 'is required before there is a profile' }],
      })
    const identity = { latinName, ...others }
    const checked = readProfileInput({ identity, document: merged }, reference, now)
    const document: ProfileDocument = carryEvidence(profile?.document ?? null, checked.document)
    if (profile) {
      if (input.version === null)
        throw new AppError('version-required', 'Send the header If-Match with the ETag of your profile.')
      if (profile.version !== input.version) throw staleProfile()
      const { identity } = checked
      await saveProfile(tx, profile, { document, ...(input.identity && { identity }) }, now)
    } else {
      if (input.version !== null) throw staleProfile()
      const draft = {
        accountId: actor.accountId,
        visibility: 'searchable' as const,
        document,
        identity: checked.identity,
      }
      await saveNewProfiles(tx, [draft], now)
    }
    await decideProposal(tx, proposal, 'accepted', now)
    const saved = await ownProfile(tx, actor)
    await recordEvent(tx, {
      accountId: actor.accountId,
      verb: 'acceptImport',
      subject: 'profile',
      subjectId: saved.id,
      detail: { importId: proposal.id, parts: input.choice.parts, version: saved.version },
    })
    return saved
  })
}
