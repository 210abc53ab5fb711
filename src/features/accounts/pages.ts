import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { type Locale, locales } from '../../actor.ts'
import { allow } from '../../http/allow.ts'
import { toProblem } from '../../http/problem.ts'
import { perAddress } from '../../http/rate-limits.ts'
import type { AccountsContext } from './context.ts'
import { pageTexts } from './page-texts.ts'
import { resetPassword } from './reset-password.ts'
import type { Deps } from './routes.ts'
import { ResetPasswordBody, VerifyEmailBody } from './schemas.ts'
import { verifyEmail } from './verify-email.ts'

const lang = Type.Optional(Type.Enum([...locales]))
const Link = Type.Object({ token: Type.String({ pattern: '^[\\w-]{20,100}$' }), lang })
const VerifyForm = Type.Object({ ...VerifyEmailBody.properties, lang })
const ResetForm = Type.Object({ ...ResetPasswordBody.properties, lang })

/**
 * The pages that mails lead to. Opening one changes nothing, for mail programs open links on their own; the button
 * does. They work without a script.
 */
export async function pages(scope: FastifyInstance, deps: Deps): Promise<void> {
  const app = scope.withTypeProvider<TypeBoxTypeProvider>()
  const ctx = (): AccountsContext => ({ ...deps, now: deps.clock() })
  const config = { allow: allow.public, limits: [perAddress(30, 3600)] }

  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(body as string))),
  )
  app.setErrorHandler((error, request, reply) => showError(error, request, reply))

  app.get(
    '/account/verify-email',
    { config, schema: { hide: true, querystring: Link } },
    async (request, reply) => {
      const { token, lang = 'en' } = request.query
      const { title, explanation, label, button } = pageTexts[lang].verify
      const fields = `<p>${explanation}</p>${passwordField('password', label)}<button>${button}</button>`
      return show(reply, lang, title, form(token, lang, fields))
    },
  )

  app.post(
    '/account/verify-email',
    { config, schema: { hide: true, body: VerifyForm } },
    async (request, reply) => {
      const { lang = 'en', ...input } = request.body
      await verifyEmail(ctx(), input)
      const { title, done } = pageTexts[lang].verify
      return show(reply, lang, title, `<p>${done}</p>`)
    },
  )

  app.get(
    '/account/reset-password',
    { config, schema: { hide: true, querystring: Link } },
    async (request, reply) => {
      const { token, lang = 'en' } = request.query
      const { title, explanation, label, button } = pageTexts[lang].reset
      const fields = `<p>${explanation}</p>${passwordField('newPassword', label)}<button>${button}</button>`
      return show(reply, lang, title, form(token, lang, fields))
    },
  )

  app.post(
    '/account/reset-password',
    { config, schema: { hide: true, body: ResetForm } },
    async (request, reply) => {
      const { lang = 'en', ...input } = request.body
      await resetPassword(ctx(), input)
      const { title, done } = pageTexts[lang].reset
      return show(reply, lang, title, `<p>${done}</p>`)
    },
  )
}

/** An empty action posts to this very address, without its query. @param token matched the pattern of `Link` */
function form(token: string, lang: Locale, fields: string): string {
  return `<form method="post" action="?"><input type="hidden" name="token" value="${token}"><input type="hidden" name="lang" value="${lang}">${fields}</form>`
}

function passwordField(name: string, label: string): string {
  return `<p><label>${label} <input type="password" name="${name}" minlength="10" maxlength="128" autocomplete="new-password" required></label></p>`
}

function showError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { body, ours } = toProblem(error, request.id)
  if (ours) request.log.error({ err: error }, 'page failed')
  const sent = { ...(request.query as object), ...(request.body as object | null) } as { lang?: unknown }
  const lang = locales.find(known => known === sent.lang) ?? 'en'
  const texts = pageTexts[lang]
  // A mail program that breaks a line cuts the link: what is wrong then is nothing the person typed.
  const cut = body.errors.some(({ path }) => path === 'query/token')
  const lines = cut
    ? [`<p>${texts.brokenLink}</p>`]
    : [body.detail, ...body.errors.map(({ message }) => message)].map(
        line => `<p lang="en">${escapeHtml(line)}</p>`,
      )
  return show(reply.code(body.status), lang, texts.failed, `${lines.join('')}<p>${texts.tryAgain}</p>`)
}

function show(reply: FastifyReply, lang: Locale, title: string, main: string): FastifyReply {
  const page = `<!doctype html>
<html lang="${lang}" dir="${lang === 'ur' ? 'rtl' : 'ltr'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} · Hunar</title></head>
<body><main><h1>${title}</h1>${main}</main></body>
</html>
`
  // The address holds the code: it must lie in no cache.
  return reply.header('cache-control', 'no-store').type('text/html; charset=utf-8').send(page)
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)
}
