import type { FastifyInstance } from 'fastify'
import { AppError } from '../../../errors.ts'
import type { Assessment } from '../../../matching/index.ts'
import { assessmentLines, scoreLine, verdictText } from '../../../portal/assessment/lines.ts'
import { linkButton } from '../../../portal/components/parts.ts'
import { formatDate } from '../../../portal/format.ts'
import { type Html, html } from '../../../portal/html.ts'
import { listShownProofs } from '../../evidence/index.ts'
import { getProfile, type MaskedProfile, type Proof, presentToEmployer } from '../../profiles/index.ts'
import { assessPair } from '../assess-pair.ts'
import { readIds } from './filters.ts'
import {
  type Asked,
  asked,
  askedOf,
  atHome,
  idOfRequest,
  listBefore,
  type OpenedDemand,
  openDemand,
  type PageDeps,
  pathsOf,
  personName,
  reading,
  type Words,
} from './shared.ts'
import {
  certificates,
  cityOf,
  degrees,
  jobs,
  languages,
  skillGroups,
  summary,
  wishes,
} from './sheet-parts.ts'

/** A person as a career sheet on paper (職務経歴書): what is hidden until they agree is not in it. */
export function sheetPage(app: FastifyInstance, deps: PageDeps): void {
  const begin = asked(deps)
  app.get('/employer/candidates/:id', reading, async (request, reply) => {
    const one = begin(request)
    const { words } = one
    const { t } = words
    const [demandId] = demandIn(request.query)
    const seen = await getProfile(one.ctx, { id: idOfRequest(request), demandId })
    if (seen.as !== 'member') throw new AppError('forbidden', 'This sheet is for employers.')
    if (seen.profile.id !== idOfRequest(request))
      return reply.go(`/employer/candidates/${seen.profile.id}${new URL(request.url, 'http://x').search}`)
    const profile = presentToEmployer(seen.profile, seen.agreed, words.reference)
    const [pair, proofs] = await Promise.all([
      pairOf(one, profile.id, request.query),
      listShownProofs(one.ctx, { profileId: profile.id }),
    ])
    return reply.show({
      title: t('sheet.title'),
      actions: html`<button type="button" data-print hidden>${t('sheet.print')}</button>${
        pair &&
        linkButton(
          listBefore(request, pair.demand.id) ?? `${pathsOf(pair.demand.id).list}?chosen=${profile.id}`,
          t('person.back'),
        )
      }`,
      main: sheet(profile, pair, proofs, pair ? atHome(one, pair.demand) : one),
    })
  })
}

interface Pair {
  demand: OpenedDemand
  assessment: Assessment
}

const demandIn = (query: unknown) => readIds({ with: (query as { demand?: unknown }).demand })

/** With `?demand=` the sheet says how the person fits it. */
async function pairOf(one: Asked, profileId: string, query: unknown): Promise<Pair | undefined> {
  const [demandId] = demandIn(query)
  if (!demandId) return undefined
  const demand = await openDemand(one, demandId)
  if (!demand.version) return undefined
  return { demand, assessment: await assessPair(one.ctx, { demandId, profileId }) }
}

function sheet(
  profile: MaskedProfile,
  pair: Pair | undefined,
  proofs: readonly Proof[],
  { ctx, words }: Asked,
): Html {
  const { t, locale } = words
  const { document, agreed, identity } = profile
  const name = identity?.latinName
  return html`<article class="career">
<header><p class="asof">${t('sheet.as-of', { date: formatDate(ctx.now, locale) })}</p>
<p class="name">${name ? html`<bdi>${name}</bdi>${identity.nativeName && html` <span class="native">（<bdi>${identity.nativeName}</bdi>）</span>`}` : personName({ id: profile.id }, words)}</p>
<p class="meta">${cityOf(document, words)}${identity?.email && html`<span><bdi>${identity.email}</bdi></span>`}${identity?.phone && html`<span><bdi>${identity.phone}</bdi></span>`}</p>
${!agreed && html`<p class="hint">${t('sheet.masked')}</p>`}</header>
${section(t('sheet.summary'), summary(document), words)}
${section(t('sheet.skills'), skillGroups(document, words), words)}
${section(t('sheet.jobs'), jobs(document, words, { agreed, now: ctx.now }), words)}
${section(t('sheet.certificates'), certificates(document, proofs, words), words)}
${section(t('sheet.languages'), languages(document, proofs, words), words)}
${section(t('sheet.education'), degrees(document, proofs, words), words)}
${section(t('sheet.wishes'), wishes(document, words, ctx.now), words)}
${pair && fit(pair, words)}
<p class="hint">${t('sheet.own-words')}</p></article>`
}

function section(title: string, body: Html | false, { t }: Words): Html {
  return html`<section><h2>${title}</h2>${body || html`<p class="hint">${t('sheet.nothing')}</p>`}</section>`
}

function fit({ demand, assessment }: Pair, { t, locale, reference }: Words): Html {
  return html`<section class="fit"><h2>${t('sheet.fit', { title: demand.title })}</h2>
<p>${scoreLine(assessment, locale)}</p><p><b>${verdictText(assessment, locale)}</b></p>
${assessmentLines(assessment, { role: 'employer', locale, reference, asked: askedOf(demand) })}</section>`
}
