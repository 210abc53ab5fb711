import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { allow } from '../../http/allow.ts'
import { requireOwnMachine } from '../../http/own-machine.ts'
import type { FileMailer } from '../../infra/mail.ts'
import type { Tokens } from '../../infra/tokens.ts'

export interface RootDeps {
  tokens: Tokens
  /** Given in the embedded mode without a mail server; only then mails can be read here. */
  keptMails: Pick<FileMailer, 'list'> | null
}

/** What has its place at the root of the site. */
export async function rootRoutes(app: FastifyInstance, { tokens, keptMails }: RootDeps): Promise<void> {
  app.get(
    '/.well-known/jwks.json',
    {
      config: { allow: allow.public },
      schema: {
        operationId: 'getSigningKeys',
        summary: 'The public keys of access tokens (JWKS)',
        tags: ['Accounts'],
        response: { 200: Type.Object({ keys: Type.Array(Type.Object({}, { additionalProperties: true })) }) },
      },
    },
    async (_request, reply) => reply.header('cache-control', 'public, max-age=60').send(await tokens.jwks()),
  )

  if (!keptMails) return
  app.get(
    '/dev/mails',
    { config: { allow: allow.public }, schema: { hide: true } },
    async (request, reply) => {
      requireOwnMachine(request)
      const mails = await keptMails.list()
      const text = mails
        .map(mail => `${mail.at}\nTo: ${mail.to}\nSubject: ${mail.subject}\n\n${mail.text}`)
        .join(`\n${'─'.repeat(72)}\n\n`)
      return request.headers.accept?.includes('application/json')
        ? reply.send({ mails })
        : reply.type('text/plain; charset=utf-8').send(text === '' ? 'No mail was sent yet.\n' : text)
    },
  )
}
