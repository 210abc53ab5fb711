import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '../../config.ts'
import { AppError } from '../../errors.ts'
import { allow, signedIn } from '../../http/allow.ts'
import { attachment } from '../../http/attachment.ts'
import type { Cursors } from '../../http/paging.ts'
import { perActor } from '../../http/rate-limits.ts'
import type { Clock } from '../../infra/clock.ts'
import type { Database } from '../../infra/database.ts'
import type { Vault } from '../../infra/vault.ts'
import type { Reference } from '../../reference/index.ts'
import type { OpenedProof } from './open-proof.ts'
import { extensionOf, mostBytes } from './proof-file.ts'
import { proofFiles } from './proof-files.ts'

export interface Deps {
  db: Database
  reference: Reference
  clock: Clock
  cursors: Cursors
  vault: Vault
  config: Pick<Config, 'dataDir'>
}

export const candidate = allow.roles('candidate')
export const staff = allow.roles('liaison', 'admin')
export const uploads = [perActor(60, 3600)]
export const limits = [perActor(300, 60)]

/** What the verbs of evidence get, made from a request. */
export function contexts({ db, reference, clock, vault, config }: Deps) {
  const files = proofFiles(config.dataDir, vault)
  return (request: FastifyRequest) => ({ db, reference, files, now: clock(), actor: signedIn(request) })
}

/** The file of a request. @throws AppError invalid-input when there is none; Fastify's error when it is too large */
export async function sentFile(request: FastifyRequest): Promise<{ name: string; bytes: Buffer }> {
  const file = request.isMultipart() ? await request.file({ limits: { fileSize: mostBytes } }) : undefined
  const bytes = await file?.toBuffer()
  if (!file || !bytes?.length)
    throw new AppError('invalid-input', 'Send the proof as a file in multipart/form-data.')
  return { name: file.filename, bytes }
}

/** Never shown by the browser under our address: saved, not guessed at, and without rights should somebody try. */
export function sendProof(reply: FastifyReply, { name, type, bytes }: OpenedProof): FastifyReply {
  return reply
    .type(type)
    .header('content-disposition', attachment(name, `proof.${extensionOf(type)}`))
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store')
    .send(bytes)
}
