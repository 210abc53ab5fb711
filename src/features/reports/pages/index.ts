import type { FastifyInstance } from 'fastify'
import type { Config } from '../../../config.ts'
import type { Deps } from '../route-context.ts'
import { answerPage } from './answer.ts'
import { formPages } from './form.ts'
import { minePage } from './mine.ts'

/** Where anybody reports a contact, and sees what came of it. */
export async function pages(
  app: FastifyInstance,
  deps: Deps & { config: Pick<Config, 'publicUrl'> },
): Promise<void> {
  formPages(app, deps)
  minePage(app, deps)
  answerPage(app, deps)
}
