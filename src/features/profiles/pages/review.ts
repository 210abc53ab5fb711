import type { FastifyInstance } from 'fastify'
import type { Static } from 'typebox'
import { AppError } from '../../../errors.ts'
import { emptyForm, readForm, type Sent } from '../../../portal/forms.ts'
import { html } from '../../../portal/html.ts'
import type { View } from '../../../portal/layout.ts'
import { acceptImport } from '../accept-import.ts'
import { discardImport } from '../discard-import.ts'
import { getImport } from '../get-import.ts'
import type { Proposal } from '../proposal-queries.ts'
import { findOwnProfile } from '../queries.ts'
import { ImportParams } from '../schemas.ts'
import { inWords } from './errors.ts'
import { beginReview, ReviewForm, readReview } from './review-form.ts'
import { reviewView } from './review-view.ts'
import { asked, changing, type PageDeps, profileUrls, reading, type Words } from './shared.ts'

const path = `${profileUrls.import}/:importId` as const
const schema = { params: ImportParams }

/** What was read from a CV, line by line: taken, corrected or left out. */
export function reviewPages(app: FastifyInstance, deps: PageDeps): void {
  const ask = asked(deps)

  app.get(path, { config: reading, schema }, async (request, reply) => {
    const { ctx, words } = ask(request)
    const proposal = await getImport(ctx, request.params as Static<typeof ImportParams>)
    if (proposal.decision) return reply.show(decided(proposal, words))
    const profile = await findOwnProfile(ctx.db, ctx.actor)
    const form = emptyForm(beginReview(proposal.proposal, profile))
    return reply.show(reviewView({ proposal, form, words, profile }))
  })

  app.post(path, { config: changing, schema }, async (request, reply) => {
    const { ctx, words } = ask(request)
    const proposal = await getImport(ctx, request.params as Static<typeof ImportParams>)
    if (proposal.decision) return reply.show(decided(proposal, words))
    const profile = await findOwnProfile(ctx.db, ctx.actor)
    const form = readForm(ReviewForm, request.body as Sent, words.locale)
    const done = await form.submit(async value => {
      const { identity, reviewed, parts, fieldOf } = readReview(value)
      const named = Object.keys(identity).length > 0
      if (parts.length === 0 && !named) throw new AppError('invalid-input', words.t('wrong.nothing-taken'))
      if (!profile && !identity.latinName)
        throw new AppError('invalid-input', words.t('wrong.name-missing'), {
          details: [{ path: '/identity/latinName', message: words.t('wrong.name-missing') }],
        })
      try {
        return await acceptImport(ctx, {
          importId: proposal.id,
          reviewed,
          choice: { parts, onConflict: value.conflict ?? 'keep' },
          version: profile?.version ?? null,
          ...(named && { identity }),
        })
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        throw new AppError(error.code, error.message, {
          details: error.details.map(detail => ({
            ...detail,
            ...(detail.path && { path: fieldOf(detail.path) }),
          })),
        })
      }
    })
    if (done) return reply.go(profileUrls.profile, 'notice.saved')
    return reply.show({
      ...reviewView({ proposal, form: inWords(form, words.t), words, profile }),
      status: 422,
    })
  })

  app.post(`${path}/discard`, { config: changing, schema }, async (request, reply) => {
    const { ctx } = ask(request)
    await discardImport(ctx, request.params as Static<typeof ImportParams>)
    return reply.go(profileUrls.import, 'notice.saved')
  })
}

function decided({ decision }: Proposal, { t }: Words): View {
  return {
    title: t('review.title'),
    main: html`<p>${t(`review.was-${decision ?? 'accepted'}`)}</p><p><a href="${profileUrls.profile}">${t('profile.title')}</a></p>`,
  }
}
