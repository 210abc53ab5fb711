import type { FastifyInstance } from 'fastify'
import type { Deps } from '../route-context.ts'
import { companyPages } from './company.ts'
import { invitationPages } from './invitation.ts'
import { peoplePages } from './people.ts'

/** The company's pages, and the one that invitations lead to. */
export async function pages(app: FastifyInstance, deps: Deps): Promise<void> {
  companyPages(app, deps)
  peoplePages(app, deps)
  invitationPages(app, deps)
}
