import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { Locale } from '../../../actor.ts'
import { AppError } from '../../../errors.ts'
import { fields } from '../../../portal/components/fields.ts'
import { button, empty, facts, type Tone, tag } from '../../../portal/components/parts.ts'
import { age, formatDate, formatNumber } from '../../../portal/format.ts'
import { emptyForm, type Form, readForm } from '../../../portal/forms.ts'
import { type Html, html } from '../../../portal/html.ts'
import { page } from '../../../portal/index.ts'
import type { View } from '../../../portal/layout.ts'
import type { Reference } from '../../../reference/index.ts'
import { factName, findOwnProfile, profileUrls, provableLists, showFact } from '../../profiles/index.ts'
import { addProof } from '../add-proof.ts'
import { listMyProofs, type MyProof, type ProofState } from '../list-my-proofs.ts'
import { removeProof } from '../remove-proof.ts'
import { candidate, contexts, type Deps, limits, sentFile, uploads } from '../route-context.ts'
import { FactParams, ProofParams } from '../schemas.ts'
import { type ProofTexts, proofTexts } from './texts/index.ts'

interface Reader {
  t: ProofTexts
  locale: Locale
  reference: Reference
  now: Date
}

/** Each certificate and degree with its file: how far that is, another one, none. */
export function myProofs(app: FastifyInstance, deps: Deps): void {
  const context = contexts(deps)
  const path = profileUrls.proofs

  const view = async (request: FastifyRequest, form: Form = emptyForm()): Promise<View> => {
    const ctx = context(request)
    const { locale } = request
    return show(await listMyProofs(ctx), form, { ...ctx, locale, t: proofTexts.in(locale) })
  }

  app.get(path, { config: page(candidate, limits) }, async (request, reply) => {
    const ctx = context(request)
    if (!(await findOwnProfile(ctx.db, ctx.actor))) return reply.go(profileUrls.begin)
    return reply.show(await view(request))
  })

  app.post(
    `${path}/:list/:fact`,
    { config: { ...page(candidate, uploads), multipart: true }, schema: { params: FactParams } },
    async (request, reply) => {
      const { list, fact } = request.params as { list: MyProof['list']; fact: string }
      const t = proofTexts.in(request.locale)
      const form = readForm(Type.Object({}), {}, request.locale)
      const made = await form.submit(async () => {
        try {
          return await addProof(context(request), { list, fact, ...(await sentFile(request)) })
        } catch (error) {
          throw inWords(error as Error & { code?: string }, `/${fact}`, t)
        }
      })
      if (made) return reply.go(`${path}#p-${fact}`, 'notice.saved')
      return reply.show({ ...(await view(request, form)), status: 422 })
    },
  )

  app.post(
    `${path}/:proofId/remove`,
    { config: page(candidate, limits), schema: { params: ProofParams } },
    async (request, reply) => {
      const { proofId } = request.params as { proofId: string }
      await removeProof(context(request), { id: proofId })
      return reply.go(path, 'notice.saved')
    },
  )
}

type Wrong = Extract<Parameters<ProofTexts>[0], `wrong.${string}`>
const sentences: readonly (readonly [RegExp, Wrong])[] = [
  [/Send the proof/, 'wrong.none'],
  [/This is neither/, 'wrong.type'],
  [/larger than/, 'wrong.large'],
  [/verified already/, 'wrong.verified'],
  [/files already/, 'wrong.many'],
  [/no such entry/, 'wrong.changed'],
]

/** What is wrong with a file is told beside its field; everything else is thrown on. */
function inWords(error: Error & { code?: string }, field: string, t: ProofTexts): Error {
  // The reader of multipart stops there itself.
  const large = error.code === 'FST_REQ_FILE_TOO_LARGE'
  const key = large ? 'wrong.large' : sentences.find(([pattern]) => pattern.test(error.message))?.[1]
  if (!key || !(large || error instanceof AppError)) return error
  return new AppError('invalid-input', t(key), { details: [{ path: field, message: t(key) }], cause: error })
}

function show(items: readonly MyProof[], form: Form, reader: Reader): View {
  const { t, locale } = reader
  return {
    title: t('title'),
    lead: t('lead'),
    main: html`<p><a href="${profileUrls.profile}">${t('back')}</a></p>
${fields(locale).summary(form)}
${provableLists.map(list => {
  const of = items.filter(item => item.list === list)
  return html`<section id="${list}"><h2>${t(`list.${list}`)}</h2>
${
  of.length === 0
    ? empty(t(`none.${list}`), html`<p><a href="${profileUrls.section(list)}">${t('none.add')}</a></p>`)
    : of.map(item => entry(item, form, reader))
}</section>`
})}
<p class="hint">${t('private')}</p>`,
  }
}

const tones: Record<ProofState, Tone> = {
  none: 'plain',
  waiting: 'plain',
  verified: 'good',
  'verified-otherwise': 'good',
  'not-verified': 'attention',
  changed: 'attention',
}

function entry({ list, key, fact, state, proof }: MyProof, form: Form, reader: Reader): Html {
  const { t, now, locale } = reader
  const name = factName(fact, reader)
  const until = state === 'verified' && proof?.validUntil
  // The file of an entry that is no more, or not so any more: it can only be removed.
  const gone = state === 'changed'
  const { evidence: _, ...bare } = fact
  return html`<article class="part" id="${gone ? `p-${proof!.id}` : `p-${key}`}"><h3 class="hidden"><bdi>${name}</bdi></h3>${showFact(list, bare, reader)}
<p>${tag(t(`tag.${state}`), tones[state])} ${until ? t('state.verified-until', { date: formatDate(until, locale) }) : t(`state.${state}`)}</p>
${proof?.reason && html`<p>${t(`reason.${proof.reason as 'unreadable'}`)}</p>`}
${proof?.note && html`<p>${t('note', { note: proof.note })}</p>`}
${
  proof &&
  html`${facts([
    [
      t('file'),
      html`<a href="/proofs/${proof.id}">${t.html('file.facts', { name: html`<bdi>${proof.name}</bdi>`, size: formatNumber(Math.ceil(proof.size / 1024), locale) })}</a>`,
    ],
    [t('uploaded'), age(proof.uploadedAt, now, locale)],
  ])}
${button(`${profileUrls.proofs}/${proof.id}/remove`, t('remove'))}`
}
${!gone && state !== 'verified' && state !== 'verified-otherwise' && upload({ list, key, name }, form, t, proof !== null)}</article>`
}

function upload(
  { list, key, name }: Pick<MyProof, 'list' | 'key'> & { name: string },
  form: Form,
  t: ProofTexts,
  again: boolean,
): Html {
  const error = form.errors.find(field => field.name === `/${key}`)?.message
  const id = `f-${key}`
  return html`<form method="post" action="${profileUrls.proofs}/${list}/${key}" enctype="multipart/form-data" novalidate>
<div class="field${error ? ' wrong' : ''}"><label for="${id}">${t('choose', { name })}</label><p class="hint" id="${id}-hint">${t('choose.hint')}</p>
${error && html`<p class="error" id="${id}-error">${error}</p>`}
<input id="${id}" name="file" type="file" accept=".pdf,.png,.jpg,.jpeg" required aria-describedby="${id}-hint${error ? ` ${id}-error` : ''}"></div>
<button>${again ? t('replace') : t('send')}</button></form>`
}
