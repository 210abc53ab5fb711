import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '../../../../errors.ts'
import { allow } from '../../../../http/allow.ts'
import { perActor } from '../../../../http/rate-limits.ts'
import { completions, typedIn } from '../../../../portal/components/combobox.ts'
import { formatClock } from '../../../../portal/format.ts'
import type { Sent } from '../../../../portal/forms.ts'
import { type Html, html, nothing } from '../../../../portal/html.ts'
import { page } from '../../../../portal/index.ts'
import { namesLike } from '../../../../reference/index.ts'
import { employerFor } from '../../../employers/index.ts'
import { zoneOf } from '../../../matches/index.ts'
import { getDemand } from '../../get-demand.ts'
import type { Demand } from '../../queries.ts'
import { updateDemand } from '../../update-demand.ts'
import { companyNotice } from '../parts.ts'
import {
  changing,
  contexts,
  demandUrls,
  oneDemand,
  type PagesDeps,
  reading,
  schema,
  titleOf,
} from '../shared.ts'
import { demandTexts } from '../texts/index.ts'
import { act, type Done } from './actions.ts'
import { feasibility } from './feasibility.ts'
import { conflictNotice, readNotice, savingText } from './notices.ts'
import { type DemandForm, formOf, type Reading, readDemandForm, sameDocument } from './read-form.ts'
import { type Blank, type Kind, kinds } from './requirement-rows.ts'
import { editorTexts } from './texts/index.ts'
import { type Before, beforeText, putBack, readBefore, undoId } from './undo.ts'
import { editorView } from './view.ts'

const employer = allow.roles('employer')
/** Asked at every pause while somebody types. */
const typing = page(employer, [perActor(600, 60)])

type WithId = FastifyRequest<{ Params: { id: string } }>

/** Writing a demand: the form, what it finds, saving of itself, and completion of names. */
export function editorPages(app: FastifyInstance, deps: PagesDeps): void {
  const context = contexts(deps)
  const { reference, livePool } = deps

  /** The demand. One that waits, is closed, or is of a suspended employer cannot be edited, and is looked at instead. */
  async function asked(request: FastifyRequest) {
    const ctx = { ...context(request), livePool }
    const demand = await getDemand(ctx, (request as WithId).params)
    const { employer } = await employerFor(ctx.db, ctx.actor, demand.employerId)
    const editable = !demand.submittedAt && demand.state !== 'closed' && employer.verification !== 'suspended'
    const reader: Reading = { locale: request.locale, reference, stored: demand.draft, ad: demand.ad }
    return { ctx, demand, employer, editable, reader, sent: (request.body ?? {}) as Sent }
  }
  type Asked = Awaited<ReturnType<typeof asked>>

  async function show(
    reply: FastifyReply,
    { ctx, demand, employer, reader, sent }: Asked,
    {
      form,
      blank,
      before,
      notices = nothing,
      status = 200,
      revision = demand.revision,
    }: {
      form: DemandForm
      blank?: Blank | undefined
      before?: Before | undefined
      notices?: Html
      status?: number
      revision?: number
    },
  ): Promise<FastifyReply> {
    const t = editorTexts.in(reader.locale)
    const panel = await feasibility(ctx, form, reader.locale, String(sent.before ?? ''))
    const view = editorView(
      {
        id: demand.id,
        revision,
        title: titleOf(demand.draft, reader.locale) ?? t('title.new'),
        form,
        blank,
        before,
        panel,
        notices: html`${companyNotice(employer, demandTexts.in(reader.locale))}${notices}`,
      },
      reader,
    )
    return reply.show({ ...view, status })
  }

  /** Keeps what was typed. @returns the demand as it then is, or 'stale' when somebody else was faster */
  async function keep(
    { ctx, demand, sent }: Pick<Asked, 'ctx' | 'demand' | 'sent'>,
    form: DemandForm,
  ): Promise<Demand | 'stale' | 'wrong'> {
    if (!form.document) return 'wrong'
    // Who was told that somebody was faster, and wants their own all the same, names what they were shown.
    const revision = Number(sent.overwrite ?? sent.revision)
    if (demand.revision === revision && sameDocument(form.document, demand.draft)) return demand
    try {
      return await updateDemand(ctx, { id: demand.id, revision, document: form.document })
    } catch (error) {
      if (error instanceof AppError && error.code === 'stale-version') return 'stale'
      throw error
    }
  }

  app.get(`${oneDemand}/edit`, { config: reading, schema }, async (request, reply) => {
    const all = await asked(request)
    const { demand, editable, reader } = all
    if (!editable) return reply.go(demandUrls.one(demand.id))
    const { add, or, undo, from } = request.query as Partial<Record<'add' | 'or' | 'undo' | 'from', string>>
    const blank: Blank | undefined = kinds.includes(add as Kind)
      ? { kind: add as Kind }
      : /^\d{1,2}$/.test(or ?? '') && Number(or) < demand.draft.requirements.length
        ? { line: Number(or) }
        : undefined
    return show(reply, all, {
      form: formOf(demand.draft, reader),
      blank,
      before: readBefore(undo),
      ...(from === 'ad' && { notices: readNotice(reader) }),
    })
  })

  app.post(`${oneDemand}/edit`, { config: changing, schema }, async (request, reply) => {
    const all = await asked(request)
    const { demand, editable, reader, ctx } = all
    if (!editable) return reply.go(demandUrls.one(demand.id))
    const wanted = String(all.sent.do ?? 'save')
    const back = readBefore(all.sent['put-back'])
    const done: Done = back
      ? { sent: putBack(all.sent, back), at: `line-${back.at}` }
      : act(all.sent, wanted, readDemandForm(all.sent, reader), reference)
    const sent = done.sent
    const form = readDemandForm(sent, reader)
    const shown = { blank: done.blank, before: done.before }
    if (wanted === 'update') return show(reply, all, { form })
    const kept = await keep({ ctx, demand, sent }, form)
    if (kept === 'wrong') return show(reply, all, { form, ...shown, status: 422 })
    if (kept === 'stale')
      return show(reply, all, {
        form,
        ...shown,
        notices: await conflictNotice(ctx, demand, reader),
        status: 409,
      })
    if (wanted === 'preview') return reply.go(demandUrls.one(demand.id))
    if (done.before) {
      const search = new URLSearchParams({ undo: beforeText(done.before) })
      return reply.go(`${demandUrls.edit(demand.id)}?${search}#${undoId}`)
    }
    const { blank, at } = done
    const next = blank && ('kind' in blank ? `?add=${blank.kind}` : `?or=${blank.line}`)
    // A new name takes the focus itself, and an address with a place in it would keep it from that.
    const kind = blank && ('kind' in blank ? blank.kind : sent[`/requirements/${blank.line}/anyOf/0/kind`])
    const place = at && kind !== 'skill' && kind !== 'certification' ? `#${at}` : ''
    return reply.go(
      `${demandUrls.edit(demand.id)}${next ?? ''}${place}`,
      wanted === 'save' ? 'notice.saved' : undefined,
    )
  })

  app.post(`${oneDemand}/estimate`, { config: typing, schema }, async (request, reply) => {
    const { ctx, reader, sent } = await asked(request)
    const form = readDemandForm(sent, reader)
    return partial(reply, await feasibility(ctx, form, reader.locale, String(sent.before ?? '')))
  })

  app.post(`${oneDemand}/autosave`, { config: typing, schema }, async (request, reply) => {
    const all = await asked(request)
    const { demand, employer, editable, reader, ctx, sent } = all
    const t = editorTexts.in(reader.locale)
    const form = readDemandForm(sent, reader)
    if (!editable) return partial(reply, html`${t('saving.not-now')}`)
    const kept = await keep(all, form)
    if (kept === 'stale') return partial(reply, await conflictNotice(ctx, demand, reader))
    if (kept === 'wrong') return partial(reply, savingText(form, t))
    reply.header('hx-trigger', 'typed-is-kept')
    return partial(
      reply,
      html`${t('saving.kept', { time: formatClock(ctx.now, reader.locale, zoneOf(employer.country)) })}<input type="hidden" id="revision" name="revision" value="${kept.revision}" form="demand" hx-swap-oob="true">`,
    )
  })

  app.get('/employer/demands/names/:kind', { config: typing }, async (request, reply) => {
    const { kind } = request.params as { kind: string }
    if (kind !== 'skill' && kind !== 'certification')
      throw new AppError('not-found', 'There are no such names.')
    const names = namesLike(kind, typedIn(request.query), reference, request.locale)
    return partial(reply, completions(names.map(({ label, alias }) => ({ label, also: alias }))))
  })
}

const partial = (reply: FastifyReply, piece: Html): FastifyReply =>
  reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(String(piece))
