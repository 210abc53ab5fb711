import { createHash } from 'node:crypto'
import type { MultipartFields } from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { AppError } from '../../../errors.ts'
import { perActor } from '../../../http/rate-limits.ts'
import { fields } from '../../../portal/components/fields.ts'
import { age } from '../../../portal/format.ts'
import { emptyForm, type Form, readForm, type Sent } from '../../../portal/forms.ts'
import { html } from '../../../portal/html.ts'
import { page } from '../../../portal/index.ts'
import type { View } from '../../../portal/layout.ts'
import { once } from '../../../portal/once.ts'
import { importProfile } from '../import-profile.ts'
import { listImports } from '../list-imports.ts'
import type { Proposal } from '../proposal-queries.ts'
import { inWords, whyUnreadable } from './errors.ts'
import { asked, candidate, type PageDeps, profileUrls, reading, type Words } from './shared.ts'

const limits = [perActor(30, 3600)]
const Pasted = Type.Object({ text: Type.String({ minLength: 20, maxLength: 100_000 }) })
const textPath = `${profileUrls.import}/text`

/** A CV as a file or as pasted text, which is read into a proposal to review. */
export function importPages(app: FastifyInstance, deps: PageDeps): void {
  const ask = asked(deps)

  const show = async (request: FastifyRequest, form: Form = emptyForm()) => {
    const { ctx, words } = ask(request)
    const open = (await listImports(ctx, { limit: 20 })).filter(({ decision }) => decision === null)
    return view(inWords(form, words.t), words, open, ctx.now)
  }

  app.get(profileUrls.import, { config: reading }, async (request, reply) => reply.show(await show(request)))

  app.post(
    profileUrls.import,
    { config: { ...page(candidate, limits), multipart: true } },
    async (request, reply) => {
      const { ctx, words } = ask(request)
      const file = request.isMultipart() ? await request.file() : undefined
      const form = readForm(Type.Object({}), {}, words.locale)
      const to = await form.submit(async () => {
        if (!file) throw wrong('/file', words.t('wrong.file-none'))
        return readInto('/file', words, async () => {
          const bytes = await file.toBuffer()
          if (bytes.length === 0) throw wrong('/file', words.t('wrong.file-none'))
          const content = createHash('sha256').update(bytes).digest('base64url')
          const done = await request.claimOnce(sentAs(file.fields.once), content)
          return done ?? profileUrls.review((await importProfile(ctx, { bytes })).id)
        })
      })
      if (to) return reply.go(to)
      return reply.show({ ...(await show(request, form)), status: 422 })
    },
  )

  app.post(textPath, { config: page(candidate, limits) }, async (request, reply) => {
    const { ctx, words } = ask(request)
    const form = readForm(Pasted, request.body as Sent, words.locale)
    const made = await form.submit(({ text }) =>
      readInto('/text', words, () => importProfile(ctx, { bytes: Buffer.from(text) })),
    )
    if (made) return reply.go(profileUrls.review(made.id))
    return reply.show({ ...(await show(request, form)), status: 422 })
  })
}

/** What a field before the file was sent as. */
const sentAs = (field: MultipartFields[string]): unknown =>
  field && 'value' in field ? field.value : undefined

const wrong = (path: string, message: string) =>
  new AppError('invalid-input', message, { details: [{ path, message }] })

/** What cannot be read is told beside the field, in the reader's language. */
async function readInto<T>(field: string, { t }: Words, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof AppError && ['unreadable-file', 'too-large'].includes(error.code))
      throw wrong(field, whyUnreadable(error.message, t))
    // The reader of multipart stops there itself.
    if ((error as { code?: string }).code === 'FST_REQ_FILE_TOO_LARGE')
      throw wrong(field, t('wrong.file-large'))
    throw error
  }
}

function view(form: Form, words: Words, open: readonly Proposal[], now: Date): View {
  const { t, locale } = words
  const field = fields(locale)
  const error = form.errors.find(({ name }) => name === '/file')?.message
  const busy = html`<p class="busy" role="status" hidden data-busy><progress aria-label="${t('import.reading')}"></progress> ${t('import.reading')}</p>`
  return {
    title: t('import.title'),
    lead: t('import.lead'),
    main: html`${field.summary(form)}
${
  open.length > 0 &&
  html`<section><h2>${t('import.open')}</h2><ul class="rows compact">${open.map(
    ({ id, createdAt, source }) =>
      html`<li><a href="${profileUrls.review(id)}">${t(`source.${source}`)}</a><span class="meta">${age(createdAt, now, locale)}</span></li>`,
  )}</ul></section>`
}
<form method="post" action="${profileUrls.import}" enctype="multipart/form-data" novalidate>${once()}
<div class="field${error ? ' wrong' : ''}"><label for="f-file">${t('import.file')}</label><p class="hint" id="f-file-hint">${t('import.file-hint')}</p>
${error && html`<p class="error" id="f-file-error">${error}</p>`}
<input id="f-file" name="file" type="file" accept=".pdf,.docx,.json,.xml,.txt" required aria-describedby="f-file-hint${error ? ' f-file-error' : ''}"${error && html` aria-invalid="true"`}></div>
<button class="main">${t('import.send')}</button>${busy}</form>
<section><h2>${t('import.paste')}</h2>
<form method="post" action="${textPath}" novalidate data-keep>${once()}
${field.textarea({ form, name: '/text', label: t('import.text'), hint: t('import.text-hint'), rows: 10 })}
<button>${t('import.read')}</button>${busy}</form></section>
<p class="hint">${t('import.private')}</p>`,
  }
}
