import type { FastifyInstance } from 'fastify'
import type { Config } from '../../../config.ts'
import type { FileMailer } from '../../../infra/mail.ts'
import type { Deps } from '../routes.ts'
import { accountPages } from './account.ts'
import { mailLinkPages } from './mail-links.ts'
import { signInPages } from './sign-in.ts'
import { signUpPages } from './sign-up.ts'

export interface PagesDeps extends Deps {
  config: Config
  keptMails: Pick<FileMailer, 'list'> | null
}

export async function pages(app: FastifyInstance, deps: PagesDeps): Promise<void> {
  const shared = {
    context: () => ({ ...deps, now: deps.clock() }),
    secure: deps.config.publicUrl.startsWith('https:'),
    mailsKept: deps.keptMails !== null,
  }
  signInPages(app, shared)
  signUpPages(app, shared)
  mailLinkPages(app, shared)
  accountPages(app, shared)
}
