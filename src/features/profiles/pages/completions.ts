import type { FastifyInstance } from 'fastify'
import { perActor } from '../../../http/rate-limits.ts'
import { completions as named, typedIn } from '../../../portal/components/combobox.ts'
import { page } from '../../../portal/index.ts'
import { namesLike } from '../../../reference/index.ts'
import { candidate, type PageDeps, profileUrls } from './shared.ts'

/** Names like what stands in a field, for the list under it. */
export function completions(app: FastifyInstance, { reference }: PageDeps): void {
  for (const kind of ['skill', 'certification', 'city'] as const)
    app.get(
      profileUrls.completions(kind),
      { config: page(candidate, [perActor(600, 60)]) },
      async (request, reply) => {
        const names = namesLike(kind, typedIn(request.query), reference, request.locale)
        return reply
          .type('text/html; charset=utf-8')
          .header('cache-control', 'private, max-age=300')
          .send(String(named(names.map(({ label, alias }) => ({ label, also: alias })))))
      },
    )
}
