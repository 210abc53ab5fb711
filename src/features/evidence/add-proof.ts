import { AppError } from '../../errors.ts'
import { newFileName } from '../../infra/kept-files.ts'
import { recordEvent } from '../events/index.ts'
import {
  factKey,
  ownProfile,
  ownProfileForUpdate,
  type ProfileDocument,
  type Proof,
  type ProvableList,
  provableIn,
  setEvidence,
} from '../profiles/index.ts'
import type { WithFiles } from './context.ts'
import { mostProofs, proofName, proofTypeOf } from './proof-file.ts'
import { countProofs, expectFile, putProof } from './queries.ts'

interface Upload {
  list: ProvableList
  /** `key` of listMyProofs. */
  fact: string
  /** The name the file has at the person's; only shown. */
  name: string | undefined
  bytes: Buffer
}

/**
 * Backs a certificate, degree or test of a language of the actor by a file, instead of an earlier one; a liaison will look at it.
 * @throws AppError unreadable-file, too-large; not-found when the entry was changed; conflict when it is verified
 */
export async function addProof(ctx: WithFiles, { list, fact: key, name, bytes }: Upload): Promise<Proof> {
  const { db, files, actor, now } = ctx
  const type = proofTypeOf(bytes)
  factIn((await ownProfile(db, actor)).document, list, key)
  const file = newFileName()
  await expectFile(db, file)
  await files.put(file, bytes)
  return db.transaction(async tx => {
    const { id: profileId, document } = await ownProfileForUpdate(tx, actor)
    const { evidence, ...fact } = factIn(document, list, key)
    if (evidence?.state === 'verified')
      throw new AppError(
        'conflict',
        'This entry is verified already. Remove its file first to hand in another.',
      )
    const {
      file: _file,
      profileId: _profile,
      decidedBy: _by,
      waitsSince: _since,
      ...proof
    } = await putProof(tx, {
      profileId,
      list,
      fact,
      file,
      name: proofName(name, type),
      type,
      size: bytes.length,
      uploadedAt: now,
      waitsSince: now,
    })
    if ((await countProofs(tx, profileId)) > mostProofs)
      throw new AppError('conflict', `You have ${mostProofs} files already. Remove one that is not needed.`)
    await setEvidence(
      tx,
      { profileId, list, fact, evidence: { state: 'document', at: now.toISOString().slice(0, 10) } },
      now,
    )
    await recordEvent(tx, {
      at: now,
      accountId: actor.accountId,
      verb: 'addProof',
      subject: 'profile',
      subjectId: profileId,
      detail: { proofId: proof.id, list },
    })
    return proof
  })
}

function factIn(document: ProfileDocument, list: ProvableList, key: string) {
  const fact = provableIn(document, list).find(one => factKey(one) === key)
  if (!fact)
    throw new AppError('not-found', 'You have no such entry, or it was changed. Load the list again.')
  return fact
}
