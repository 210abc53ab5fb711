import type { FastifyInstance } from 'fastify'
import { perActor } from '../../../http/rate-limits.ts'
import { html } from '../../../portal/html.ts'
import { page } from '../../../portal/index.ts'
import { namesLike } from '../../../reference/index.ts'
import { candidate, type PageDeps, profileUrls } from './shared.ts'

/** Names that begin like what stands in a field, as options of its list. */
export function completions(app: FastifyInstance, { reference }: PageDeps): void {
  for (const kind of ['skill', 'certification', 'city'] as const)
    app.get(
      profileUrls.completions(kind),
      { config: page(candidate, [perActor(600, 60)]) },
      async (request, reply) => {
        const query = request.query as Record<string, unknown>
        const typed = Object.entries(query).find(([name]) => name.startsWith('/'))?.[1]
        const names =
          typeof typed === 'string' ? namesLike(kind, typed.slice(0, 80), reference, request.locale) : []
        return reply
          .type('text/html; charset=utf-8')
          .header('cache-control', 'private, max-age=300')
          .send(String(html`${names.map(({ label }) => html`<option value="${label}">`)}`))
      },
    )
}
