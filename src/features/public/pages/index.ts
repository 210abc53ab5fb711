import type { FastifyInstance } from 'fastify'
import type { Config } from '../../../config.ts'
import type { SearchPort } from '../../../search/index.ts'
import type { Context } from '../../context.ts'
import { componentPages } from './components.ts'
import { feedPages } from './feed.ts'
import { homePages } from './home.ts'
import { howPages } from './how.ts'
import { openDemandPages } from './open-demand.ts'
import { openDemandsPages } from './open-demands.ts'

export interface Deps {
  db: Context['db']
  reference: Context['reference']
  clock: () => Date
  search: SearchPort
  config: Config
}

/** What these pages are given: nobody needs an account for them. */
export interface PublicContext extends Pick<Context, 'db' | 'now' | 'reference'> {
  search: SearchPort
  publicUrl: string
}

export async function pages(app: FastifyInstance, deps: Deps): Promise<void> {
  const { db, reference, search, config } = deps
  const context = (): PublicContext => ({
    db,
    reference,
    search,
    now: deps.clock(),
    publicUrl: config.publicUrl,
  })
  homePages(app, context)
  openDemandsPages(app, context)
  openDemandPages(app, context)
  feedPages(app, context)
  howPages(app, context)
  if (config.embedded) componentPages(app, context)
}
