import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Locale, locales } from '../actor.ts'

/** Kept for a year: a visitor without an account chose it. */
const cookie = 'hunar_language'
const year = 365 * 24 * 3600

const known = (word: unknown): Locale | undefined => locales.find(locale => locale === word)

/**
 * The language of a page: what the address asks, what was chosen before, that of the account, what the browser
 * prefers, English.
 */
export function languageOf(request: FastifyRequest): Locale {
  const { lang } = request.query as { lang?: unknown }
  return (
    known(lang) ??
    known(request.cookies[cookie]) ??
    request.actor?.locale ??
    preferred(request.headers['accept-language']) ??
    'en'
  )
}

/** An address with `?lang=` is a choice that stays. */
export function keepLanguage(request: FastifyRequest, reply: FastifyReply): void {
  const chosen = known((request.query as { lang?: unknown }).lang)
  if (chosen && chosen !== request.cookies[cookie])
    reply.setCookie(cookie, chosen, { path: '/', maxAge: year, sameSite: 'lax', httpOnly: true })
}

function preferred(header: string | undefined): Locale | undefined {
  return (header ?? '')
    .split(',')
    .map(part => {
      const [range = '', quality = 'q=1'] = part.trim().split(';')
      return { locale: known(range.slice(0, 2).toLowerCase()), quality: Number(quality.trim().slice(2)) || 0 }
    })
    .filter(({ locale, quality }) => locale && quality > 0)
    .sort((a, b) => b.quality - a.quality)[0]?.locale
}
