import type { FastifyInstance } from 'fastify'
import { allow } from '../../../http/allow.ts'
import { page } from '../../../portal/index.ts'
import { openProof } from '../open-proof.ts'
import { contexts, type Deps, limits, sendProof } from '../route-context.ts'
import { ProofParams } from '../schemas.ts'
import { myProofs } from './my-proofs.ts'

/** What a candidate does with proofs, and the files for whoever may open them. */
export async function pages(app: FastifyInstance, deps: Deps): Promise<void> {
  const context = contexts(deps)
  myProofs(app, deps)
  app.get(
    '/proofs/:proofId',
    { config: page(allow.signedIn, limits), schema: { params: ProofParams } },
    async (request, reply) => {
      const { proofId } = request.params as { proofId: string }
      return sendProof(reply, await openProof(context(request), { id: proofId }))
    },
  )
}
