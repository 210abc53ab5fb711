import type { FastifyInstance } from 'fastify'
import { allow } from '../../../http/allow.ts'
import { payRangeText } from '../../../matching/index.ts'
import { html, trusted } from '../../../portal/html.ts'
import { page } from '../../../portal/index.ts'
import { urls } from '../../../portal/urls.ts'
import { placeText, written } from '../../demands/index.ts'
import { searchDemands } from '../../search/index.ts'
import { addressOf, filtersOf, readDemandQuery } from './demand-query.ts'
import type { PublicContext } from './index.ts'
import { employerName, titleText } from './posting.ts'
import { publicTexts } from './texts/index.ts'

const entries = 50

/** Open demands as an Atom feed, newest first; with the filters of the list. */
export function feedPages(app: FastifyInstance, context: () => PublicContext): void {
  app.get(urls.feed, { config: page(allow.public) }, async (request, reply) => {
    const ctx = context()
    const { reference, publicUrl } = ctx
    const { locale } = request
    const t = publicTexts.in(locale)
    const query = { ...readDemandQuery(request.query, reference), page: 1 }
    const { hits } = await searchDemands(ctx, { text: query.q, filters: filtersOf(query), limit: entries })
    const newest = hits
      .map(({ demand }) => demand.publishedAt)
      .sort()
      .at(-1)
    const self = `${publicUrl}${addressOf(urls.feed, query)}`
    const feed = html`${trusted('<?xml version="1.0" encoding="utf-8"?>')}
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">
<id>${self}</id>
<title>${t('feed.title')}</title>
<updated>${newest ?? ctx.now.toISOString()}</updated>
<author><name>${t('feed.author')}</name></author>
<link rel="self" type="application/atom+xml" href="${self}"/>
<link rel="alternate" type="text/html" href="${publicUrl}${addressOf(urls.openDemands, query)}"/>
${hits.map(({ demand }) => {
  const { document } = demand
  const facts = [
    employerName(demand, locale),
    placeText(document, { locale: t.locale, reference }),
    document.workMode && reference.workModes.get(document.workMode)?.labels[locale],
    document.pay && payRangeText(document.pay, t.locale),
  ]
  const text = written(document.text, locale)
  return html`<entry>
<id>urn:uuid:${demand.id}</id>
<title>${readable(titleText(demand, locale))}</title>
<link rel="alternate" type="text/html" href="${publicUrl}${urls.openDemand(demand.id)}"/>
<published>${demand.publishedAt}</published>
<updated>${demand.publishedAt}</updated>
<summary>${readable(facts.filter(Boolean).join(' · '))}</summary>
${text && html`<content type="text" xml:lang="${text.lang}">${readable(text.text)}</content>`}
</entry>
`
})}</feed>
`
    return reply
      .header('cache-control', 'public, max-age=300')
      .type('application/atom+xml; charset=utf-8')
      .send(String(feed))
  })
}

/** XML has no place for control letters, not even escaped. */
function readable(text: string): string {
  return text.replaceAll(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
}
