import type { Vault } from '../../infra/vault.ts'
import type { SignedIn } from '../context.ts'
import { type RecordedLine, recordOf } from '../events/index.ts'
import { type OwnReport, reportsOf } from '../reports/index.ts'
import { type KeptMatch, keptMatchesOf } from '../seats/index.ts'
import { type Agreement, agreementsOf } from './agreement-queries.ts'
import { type PrivateData, readPrivate } from './get-my-private-data.ts'
import { type Proof, proofsOf } from './proof-queries.ts'
import { type Proposal, proposalsOf } from './proposal-queries.ts'
import { mergedProfiles, ownProfile, type Profile, privateDataOf } from './queries.ts'

export interface ProfileExport {
  profile: Profile
  /** As they stood when they were joined with it. */
  joined: Profile[]
  private: PrivateData
  agreements: Agreement[]
  imports: Proposal[]
  /** The files themselves are fetched one by one. */
  proofs: Proof[]
  /** Without what colleagues at employers and the ministry wrote to each other. */
  matches: KeptMatch[]
  /** Of bad contact. */
  reports: OwnReport[]
  /** Who did what with the profile, also who saw the name. */
  record: RecordedLine[]
}

/** Everything that is kept with the profile, from one moment; the CNIC stays masked. */
export async function exportProfile(ctx: SignedIn & { vault: Vault }): Promise<ProfileExport> {
  const { actor, vault } = ctx
  return ctx.db.transaction(
    async tx => {
      const profile = await ownProfile(tx, actor)
      const joined = await mergedProfiles(tx, profile.id)
      return {
        profile,
        joined,
        private: readPrivate(await privateDataOf(tx, profile.id), profile.id, vault),
        agreements: await agreementsOf(tx, profile.id),
        proofs: await proofsOf(
          tx,
          [profile, ...joined].map(({ id }) => id),
        ),
        imports: await proposalsOf(tx, actor),
        matches: await keptMatchesOf(tx, profile.id),
        reports: await reportsOf(tx, actor.accountId),
        record: await recordOf(tx, 'profile', profile.id),
      }
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  )
}
