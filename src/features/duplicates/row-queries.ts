import { and, eq, inArray, sql } from 'drizzle-orm'
import { agreements } from '../../../db/schema/employers.ts'
import { matches } from '../../../db/schema/matches.ts'
import { watchPeople } from '../../../db/schema/notifications.ts'
import { fileRemovals, proofs } from '../../../db/schema/proofs.ts'
import type { Transaction } from '../../infra/database.ts'
import { type ProfileDocument, sameFact } from '../profiles/index.ts'

interface Both {
  keptId: string
  otherId: string
}

/** An agreement as it stood, in JSON. */
export interface KeptAgreement {
  profileId: string
  employerId: string
  agreedAt: string
  withdrawnAt: string | null
}

async function agreementsOfBoth(tx: Transaction, { keptId, otherId }: Both): Promise<KeptAgreement[]> {
  const rows = await tx
    .select()
    .from(agreements)
    .where(inArray(agreements.profileId, [keptId, otherId]))
  return rows.map(({ agreedAt, withdrawnAt, ...row }) => ({
    ...row,
    agreedAt: agreedAt.toISOString(),
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
  }))
}

async function putAgreements(tx: Transaction, rows: readonly KeptAgreement[]): Promise<void> {
  for (const { agreedAt, withdrawnAt, ...row } of rows) {
    const moments = {
      agreedAt: new Date(agreedAt),
      withdrawnAt: withdrawnAt === null ? null : new Date(withdrawnAt),
    }
    await tx
      .insert(agreements)
      .values({ ...row, ...moments })
      .onConflictDoUpdate({ target: [agreements.profileId, agreements.employerId], set: moments })
  }
}

/** An employer that either agreed to knows the person. @returns all of both, as they stood */
export async function joinAgreements(tx: Transaction, both: Both): Promise<KeptAgreement[]> {
  const before = await agreementsOfBoth(tx, both)
  const own = new Map(before.filter(row => row.profileId === both.keptId).map(row => [row.employerId, row]))
  const gained = before.filter(row => {
    const mine = own.get(row.employerId)
    return (
      row.profileId === both.otherId && (!mine || (mine.withdrawnAt !== null && row.withdrawnAt === null))
    )
  })
  await putAgreements(
    tx,
    gained.map(row => ({ ...row, profileId: both.keptId })),
  )
  await tx.delete(agreements).where(eq(agreements.profileId, both.otherId))
  return before
}

/**
 * Agreements stand as before, unless the person has taken one back since. One that came since goes along with the match
 * it was given for; where no match of either asks for it, it stays with the kept profile.
 */
export async function partAgreements(
  tx: Transaction,
  before: readonly KeptAgreement[],
  both: Both,
): Promise<void> {
  const now = (await agreementsOfBoth(tx, both)).filter(row => row.profileId === both.keptId)
  const ended = new Map(now.map(row => [row.employerId, row.withdrawnAt]))
  await tx.delete(agreements).where(inArray(agreements.profileId, [both.keptId, both.otherId]))
  await putAgreements(
    tx,
    before.map(row => ({ ...row, withdrawnAt: row.withdrawnAt ?? ended.get(row.employerId) ?? null })),
  )
  for (const row of now.filter(({ withdrawnAt }) => withdrawnAt === null)) {
    const { employerId } = row
    const stood = (profileId: string) =>
      before.some(
        one => one.profileId === profileId && one.employerId === employerId && one.withdrawnAt === null,
      )
    const [mine, theirs] = [stood(both.keptId), stood(both.otherId)]
    const [asked, askedThem] = [
      !mine && (await agreedThere(tx, both.keptId, employerId)),
      !theirs && (await agreedThere(tx, both.otherId, employerId)),
    ]
    if (askedThem) await putAgreements(tx, [{ ...row, profileId: both.otherId }])
    if (asked || !(mine || theirs || askedThem)) await putAgreements(tx, [row])
  }
}

async function agreedThere(tx: Transaction, profileId: string, employerId: string): Promise<boolean> {
  const [row] = await tx.execute(sql`select from ${matches} m join demands d on d.id = m.demand_id
    where m.profile_id = ${profileId}::uuid and d.employer_id = ${employerId}::uuid and m.candidate = 'agreed' limit 1`)
  return row !== undefined
}

type Proof = typeof proofs.$inferSelect
export interface MovedProofs {
  moved: string[]
  /** The other's stands better, so they changed places: the one now with the kept profile, and the one put aside. */
  swapped: [better: string, aside: string][]
}

const better = (a: Proof, b: Proof): boolean => worth(a) > worth(b)
const worth = ({ decision }: Proof): number => (decision === 'verified' ? 2 : decision === null ? 1 : 0)

/** Files go along with the entries they back; where both have one for the same entry, the one that shows more. */
export async function joinProofs(
  tx: Transaction,
  document: ProfileDocument,
  { keptId, otherId }: Both,
): Promise<MovedProofs> {
  const rows = await tx
    .select()
    .from(proofs)
    .where(inArray(proofs.profileId, [keptId, otherId]))
  const result: MovedProofs = { moved: [], swapped: [] }
  for (const proof of rows.filter(row => row.profileId === otherId)) {
    if (!document[proof.list].some(fact => sameFact(fact, proof.fact))) continue
    const own = rows.find(
      row => row.profileId === keptId && row.list === proof.list && sameFact(row.fact, proof.fact),
    )
    if (!own) {
      await giveProof(tx, proof.id, keptId)
      result.moved.push(proof.id)
    } else if (better(proof, own)) {
      await swapProofs(tx, { up: proof.id, upTo: keptId, aside: own.id, asideTo: otherId })
      result.swapped.push([proof.id, own.id])
    }
  }
  return result
}

export async function partProofs(
  tx: Transaction,
  { moved, swapped }: MovedProofs,
  { keptId, otherId }: Both,
): Promise<void> {
  for (const id of moved) await giveProof(tx, id, otherId)
  for (const [up, aside] of swapped)
    await swapProofs(tx, { up: aside, upTo: keptId, aside: up, asideTo: otherId })
}

async function giveProof(tx: Transaction, id: string, profileId: string): Promise<void> {
  await tx.update(proofs).set({ profileId }).where(eq(proofs.id, id))
}

/** An entry has one file, so one of the rows is taken out meanwhile; its file stays. */
async function swapProofs(
  tx: Transaction,
  { up, upTo, aside, asideTo }: { up: string; upTo: string; aside: string; asideTo: string },
): Promise<void> {
  const [row] = await tx.delete(proofs).where(eq(proofs.id, aside)).returning()
  await giveProof(tx, up, upTo)
  if (!row) return
  await tx.insert(proofs).values({ ...row, profileId: asideTo })
  await tx.delete(fileRemovals).where(eq(fileRemovals.file, row.file))
}

/** Whoever was told of one of the two is not told again. @returns the searches whose find moved */
export async function joinWatches(tx: Transaction, { keptId, otherId }: Both): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`update watch_people w set profile_id = ${keptId}::uuid
    where w.profile_id = ${otherId}::uuid and not exists (select from watch_people own
      where own.watch_id = w.watch_id and own.profile_id = ${keptId}::uuid)
    returning w.watch_id as id`)
  return rows.map(({ id }) => id)
}

export async function partWatches(
  tx: Transaction,
  ids: readonly string[],
  { keptId, otherId }: Both,
): Promise<void> {
  if (ids.length > 0)
    await tx
      .update(watchPeople)
      .set({ profileId: otherId })
      .where(and(eq(watchPeople.profileId, keptId), inArray(watchPeople.watchId, [...ids])))
}
