import { AppError } from '../../errors.ts'
import type { Transaction } from '../../infra/database.ts'
import { completenessOf } from './completeness.ts'
import type { ProfileDocument } from './document.ts'
import { factsOf, type StoredFacts } from './facts.ts'
import type { Identity } from './identity.ts'
import { listingOf } from './listing.ts'
import type { Profile, Visibility } from './queries.ts'
import {
  insertProfiles,
  type NewProfileRow,
  newProfileIds,
  noteProfileChanges,
  updateIdentity,
  updateProfileRow,
} from './write-queries.ts'

/** A profile to be stored for the first time; the document is checked and carries the evidence it shall have. */
export interface NewProfile extends Pick<NewProfileRow, 'accountId' | 'visibility' | 'identity'> {
  document: ProfileDocument
  /** Given the id, because what is encrypted is bound to it. */
  personal?: PersonalOf
}
type PersonalOf = (id: string) => NonNullable<NewProfileRow['personal']>

/** With all that is computed from it, as it will be written. */
export type PreparedProfile = Omit<NewProfileRow, 'id' | 'personal'> & { personal?: PersonalOf }

/** The part of storing that needs no database: done before, it keeps nobody waiting for a transaction. */
export function prepareProfile({ document, ...draft }: NewProfile, now: Date): PreparedProfile {
  const { facts, completeness } = derive(document, now)
  return {
    ...draft,
    document: JSON.stringify(document),
    facts: JSON.stringify(facts),
    listing: JSON.stringify(listingOf(document, draft.identity)),
    completeness,
  }
}

/** Stores new profiles, one or a thousand: with facts, completeness, and the rows that pool and search follow. */
export async function saveNewProfiles(
  tx: Transaction,
  drafts: readonly NewProfile[],
  now: Date,
): Promise<string[]> {
  return savePreparedProfiles(
    tx,
    drafts.map(draft => prepareProfile(draft, now)),
    now,
  )
}

export async function savePreparedProfiles(
  tx: Transaction,
  profiles: readonly PreparedProfile[],
  now: Date,
): Promise<string[]> {
  const ids = await newProfileIds(tx, profiles.length)
  const rows = profiles.map(({ personal, ...profile }, i) => ({
    ...profile,
    id: ids[i]!,
    ...(personal && { personal: personal(ids[i]!) }),
  }))
  await insertProfiles(tx, rows, now)
  await noteProfileChanges(tx, ids)
  return ids
}

/**
 * Stores a change of a profile as it was read; the version counts up.
 * @throws AppError stale-version when somebody changed it in between
 */
export async function saveProfile(
  tx: Transaction,
  profile: Profile,
  change: { document?: ProfileDocument; identity?: Identity; visibility?: Visibility },
  now: Date,
): Promise<Profile> {
  const { document, identity, visibility } = change
  const derived = document && derive(document, now)
  const version = await updateProfileRow(
    tx,
    profile,
    {
      ...(document && { document, ...derived }),
      ...((document || identity) && {
        listing: listingOf(document ?? profile.document, identity ?? profile.identity),
      }),
      ...(visibility && { visibility }),
    },
    now,
  )
  if (version === null) throw staleProfile()
  if (identity) await updateIdentity(tx, profile.id, identity)
  await noteProfileChanges(tx, [profile.id])
  return {
    ...profile,
    ...change,
    ...(derived && { completeness: derived.completeness }),
    version,
    updatedAt: now,
  }
}

export function staleProfile(): AppError {
  return new AppError(
    'stale-version',
    'The profile was changed since you read it. Read it again and repeat your change.',
  )
}

function derive(document: ProfileDocument, now: Date): { facts: StoredFacts; completeness: number } {
  return { facts: factsOf(document, now), completeness: completenessOf(document).percent }
}
