import type { SignedIn } from '../context.ts'
import {
  factKey,
  ownProfile,
  type Proof,
  type ProvableFact,
  type ProvableList,
  proofsOf,
  provableIn,
  provableLists,
  sameFact,
} from '../profiles/index.ts'

/** `verified-otherwise`: without a file here. `changed`: the file is of an entry that says something else by now. */
export const proofStates = [
  'none',
  'waiting',
  'verified',
  'not-verified',
  'verified-otherwise',
  'changed',
] as const
export type ProofState = (typeof proofStates)[number]

export interface MyProof {
  list: ProvableList
  /** For the address of an upload. */
  key: string
  fact: ProvableFact
  state: ProofState
  proof: Proof | null
}

/** Each certificate, degree and test of a language of the actor with its proof and how far that is; then files of entries that changed. */
export async function listMyProofs({ db, actor }: SignedIn): Promise<MyProof[]> {
  const { id, document } = await ownProfile(db, actor)
  const proofs = await proofsOf(db, [id])
  const facts = provableLists.flatMap(list =>
    provableIn(document, list).map((fact): MyProof => {
      const proof = proofs.find(one => one.list === list && sameFact(one.fact, fact)) ?? null
      return { list, key: factKey(fact), fact, proof, state: stateOf(proof, fact) }
    }),
  )
  const shown = new Set(facts.map(({ proof }) => proof?.id))
  const left = proofs
    .filter(proof => !shown.has(proof.id))
    .map((proof): MyProof => {
      const fact = proof.fact as unknown as ProvableFact
      return { list: proof.list, key: factKey(fact), fact, proof, state: 'changed' }
    })
  return [...facts, ...left]
}

function stateOf(proof: Proof | null, { evidence }: ProvableFact): ProofState {
  if (!proof) return evidence?.state === 'verified' ? 'verified-otherwise' : 'none'
  if (proof.decision === 'not-verified') return 'not-verified'
  // The entry was changed and changed back: nobody has looked at it since.
  if (!evidence || evidence.state === 'self-declared') return 'changed'
  return proof.decision ?? 'waiting'
}
