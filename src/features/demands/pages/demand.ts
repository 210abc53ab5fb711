import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { idOf } from '../../../portal/components/fields.ts'
import { button, facts, linkButton, tabs } from '../../../portal/components/parts.ts'
import { age, dateOf } from '../../../portal/format.ts'
import type { FieldError, Sent } from '../../../portal/forms.ts'
import { type Html, html, nothing } from '../../../portal/html.ts'
import type { View } from '../../../portal/layout.ts'
import { once } from '../../../portal/once.ts'
import { type Employer, employerFor, type MemberRole } from '../../employers/index.ts'
import { seatsOfDemands, unchosenMatches } from '../../seats/index.ts'
import { cloneDemand } from '../clone-demand.ts'
import { closeDemand } from '../close-demand.ts'
import { deleteDraft, isDeletable, restoreDraft } from '../delete-draft.ts'
import type { DemandDocument } from '../document.ts'
import { getDemand } from '../get-demand.ts'
import { lawGaps } from '../posting-law.ts'
import { type Demand, type DemandVersion, versionsOf } from '../queries.ts'
import { returnReasons } from '../return-reasons.ts'
import { lacksOf, submitDemand } from '../submit-demand.ts'
import { updateDemand } from '../update-demand.ts'
import { changedMatches } from './changed-matches.ts'
import { lackErrors } from './editor/problems.ts'
import { editorTexts } from './editor/texts/index.ts'
import { gapList } from './law-gaps.ts'
import { companyNotice, phaseTag } from './parts.ts'
import { posting } from './posting/index.ts'
import { seatBar } from './seat-bar.ts'
import {
  changing,
  companyName,
  contexts,
  demandUrls,
  oneDemand,
  type PagesDeps,
  phaseOf,
  reading,
  schema,
  titleOf,
} from './shared.ts'
import { type DemandTexts, demandTexts } from './texts/index.ts'

type WithId = FastifyRequest<{ Params: { id: string } }>

interface Shown {
  demand: Demand
  versions: DemandVersion[]
  employer: Employer
  role: MemberRole | null
  /** Looked at: what is in force, or the draft. */
  document: DemandDocument
  isDraft: boolean
  deletable: boolean
}

/** One demand as candidates see it, beside what can be done with it. */
export function demandPages(app: FastifyInstance, deps: PagesDeps): void {
  const context = contexts(deps)
  const { reference } = deps

  async function load(request: FastifyRequest): Promise<Shown> {
    const ctx = context(request)
    const demand = await getDemand(ctx, (request as WithId).params)
    const [versions, company, deletable] = await Promise.all([
      versionsOf(ctx.db, demand.id),
      employerFor(ctx.db, ctx.actor, demand.employerId),
      isDeletable(ctx.db, demand),
    ])
    const { view } = request.query as { view?: string }
    const today = ctx.now.toISOString().slice(0, 10)
    const { verification } = company.employer
    const phase = phaseOf(demand, versions[0]?.document, { verification, today })
    const changed = phase === 'edited' || phase === 'edit-submitted'
    const isDraft = versions.length === 0 || (changed && view !== 'published')
    return {
      demand,
      versions,
      ...company,
      document: isDraft ? demand.draft : versions[0]!.document,
      isDraft,
      deletable,
    }
  }

  async function view(request: FastifyRequest, shown: Shown, errors: FieldError[] = []): Promise<View> {
    const ctx = context(request)
    const { locale } = request
    const t = demandTexts.in(locale)
    const { demand, versions, employer, document, isDraft } = shown
    const today = ctx.now.toISOString().slice(0, 10)
    const { verification } = employer
    const phase = phaseOf(demand, versions[0]?.document, { verification, today })
    const stopped = verification === 'suspended' && demand.state !== 'closed'
    const changed = phase === 'edited' || phase === 'edit-submitted'
    const seats = await seatsOfDemands(ctx.db, [demand.id])
    const gaps = demand.state === 'closed' || stopped ? [] : lawGaps(demand.draft)
    const edit = demandUrls.edit(demand.id)
    return {
      title: titleOf(document, locale) ?? t('untitled'),
      wide: true,
      main: html`${companyNotice(employer, t)}${returnedNotice(demand, t)}
${errors.length > 0 && lackSummary(errors, edit, t)}
<div class="split"><aside class="stays">
<h2>${t('next.title')}</h2><p>${stopped ? t('next.stopped') : t(`next.${phase}`)}</p>
${actions(shown, phase, t)}
${seatBar(seats.get(demand.id), document.seats, t)}
${gaps.length > 0 ? gapList(gaps, edit, locale) : nothing}
${phase === 'edited' || phase === 'edit-submitted' ? await changedMatches(ctx, demand, t) : nothing}
${facts([
  [t('about.changed'), age(demand.updatedAt, ctx.now, locale)],
  [t('about.submitted'), demand.submittedAt ? age(demand.submittedAt, ctx.now, locale) : undefined],
  [t('about.closed'), demand.closedAt ? age(demand.closedAt, ctx.now, locale) : undefined],
  [
    t('about.versions'),
    versions.length > 0 &&
      html`<ul class="plain">${versions.map(({ version, publishedAt }) => html`<li>${t.html('about.version', { version, date: dateOf(publishedAt, locale) })}</li>`)}</ul>`,
  ],
])}</aside>
<article class="posting">
<p class="meta"><span>${companyName(employer, locale)}</span>${phaseTag(phase, t)}</p>
${
  changed
    ? tabs(t('view.label'), [
        { href: demandUrls.one(demand.id), text: t('view.draft'), current: isDraft },
        { href: `${demandUrls.one(demand.id)}?view=published`, text: t('view.published'), current: !isDraft },
      ])
    : html`<p class="hint">${t('view.preview')}</p>`
}
${posting(document, { locale, reference })}
</article></div>`,
    }
  }

  function actions(
    { demand, employer, deletable }: Shown,
    phase: ReturnType<typeof phaseOf>,
    t: DemandTexts,
  ): Html {
    const one = demandUrls.one(demand.id)
    const values = { revision: demand.revision }
    if (employer.verification === 'suspended')
      return html`${demand.state !== 'closed' && html`<div class="actions">${linkButton(`${one}/close`, t('do.close'))}</div>`}`
    const waits = demand.submittedAt !== null && demand.state !== 'closed'
    return html`<div class="actions">${(phase === 'draft' || phase === 'edited') && button(`${one}/submit`, t('do.submit'), { values, tone: 'main' })}
${demand.version > 0 && linkButton(demandUrls.shortlist(demand.id), t('do.shortlist'), phase === 'published' ? 'main' : 'plain')}
${waits ? button(`${one}/take-back`, t('do.take-back'), { values }) : demand.state !== 'closed' && linkButton(demandUrls.edit(demand.id), demand.version > 0 ? t('do.edit-version') : t('do.edit'))}
<form method="post" action="${one}/clone" class="single">${once()}<button class="plain">${t('do.clone')}</button></form>
${deletable ? button(`${one}/delete`, t('do.delete'), { values }) : demand.state !== 'closed' && linkButton(`${one}/close`, t('do.close'))}</div>`
  }

  app.get(oneDemand, { config: reading, schema }, async (request, reply) =>
    reply.show(await view(request, await load(request))),
  )

  app.post(`${oneDemand}/submit`, { config: changing, schema }, async (request, reply) => {
    const ctx = context(request)
    const input = revisionOf(request)
    const { draft } = await getDemand(ctx, input)
    const lacks = lackErrors(lacksOf(draft, ctx.now), editorTexts.in(request.locale))
    if (lacks.length > 0)
      return reply.show({ ...(await view(request, await load(request), lacks)), status: 422 })
    await submitDemand(ctx, input)
    return reply.go(demandUrls.one(input.id), 'notice.demand-submitted')
  })

  /** A change of what was seen: where somebody else was faster, that is said and nothing done. */
  function post(
    path: string,
    work: (request: FastifyRequest, input: { id: string; revision: number }) => Promise<string>,
    notice: Parameters<FastifyReply['go']>[1],
  ): void {
    app.post(`${oneDemand}/${path}`, { config: changing, schema }, async (request, reply) =>
      reply.go(await work(request, revisionOf(request)), notice),
    )
  }

  post(
    'take-back',
    async (request, input) => {
      const ctx = context(request)
      const { draft } = await getDemand(ctx, input)
      await updateDemand(ctx, { ...input, document: draft })
      return demandUrls.edit(input.id)
    },
    'notice.demand-taken-back',
  )
  post(
    'clone',
    async (request, { id }) => demandUrls.edit((await cloneDemand(context(request), { id })).id),
    'notice.demand-cloned',
  )
  post(
    'close',
    async (request, input) => {
      await closeDemand(context(request), input)
      return demandUrls.one(input.id)
    },
    'notice.demand-closed',
  )

  // What was done is said above the list, with the way back.
  post(
    'delete',
    async (request, input) => {
      await deleteDraft(context(request), input)
      return demandUrls.list
    },
    undefined,
  )
  post(
    'restore',
    async (request, { id }) => {
      await restoreDraft(context(request), { id })
      return demandUrls.one(id)
    },
    'notice.draft-restored',
  )

  app.get(`${oneDemand}/close`, { config: reading, schema }, async (request, reply) => {
    const { demand, document } = await load(request)
    const t = demandTexts.in(request.locale)
    if (demand.state === 'closed') return reply.go(demandUrls.one(demand.id))
    const ending = await unchosenMatches(deps.db, demand.id)
    return reply.show({
      title: t('close.title', { title: titleOf(document, request.locale) ?? t('untitled') }),
      main: html`<p>${t('close.text')}</p><ul><li>${t('close.gone')}</li>${ending.length > 0 && html`<li>${t('close.ends', { count: ending.length })}</li>`}<li>${t('close.goes-on')}</li><li>${t('close.seats')}</li><li>${t('close.kept')}</li></ul>
<div class="actions">${button(`${demandUrls.one(demand.id)}/close`, t('close.do'), { values: { revision: demand.revision }, tone: 'harm' })}${linkButton(demandUrls.one(demand.id), t('close.not'))}</div>`,
    })
  })
}

function revisionOf(request: FastifyRequest): { id: string; revision: number } {
  const { revision } = (request.body ?? {}) as Sent
  return { id: (request as WithId).params.id, revision: Number(revision) }
}

/** What keeps a demand from being handed in, each leading to its field in the editor. */
function lackSummary(lacks: readonly FieldError[], edit: string, t: DemandTexts): Html {
  return html`<div class="error-summary" role="alert" tabindex="-1" data-focus><h2>${t('submit.lacks')}</h2>
<ul>${lacks.map(({ name, message }) => html`<li><a href="${edit}#${idOf(name)}">${message}</a></li>`)}</ul></div>`
}

/** Why the ministry gave the demand back, for as long as it has not been handed in again. */
function returnedNotice({ returnedAt, returnedReason, returnedNote }: Demand, t: DemandTexts): Html {
  const reason = returnedAt && returnReasons.find(({ code }) => code === returnedReason)
  if (!reason) return nothing
  return html`<div class="callout"><p>${t.html('returned.text', { reason: html`<strong>${reason[t.locale]}</strong>` })}</p>${returnedNote && html`<p class="prose" dir="auto">${returnedNote}</p>`}</div>`
}
