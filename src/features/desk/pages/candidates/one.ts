import type { FastifyInstance } from 'fastify'
import { scoreLine } from '../../../../portal/assessment/lines.ts'
import { empty, facts, progress, table } from '../../../../portal/components/parts.ts'
import { age, dateOf } from '../../../../portal/format.ts'
import { type Html, html } from '../../../../portal/html.ts'
import { urls } from '../../../../portal/urls.ts'
import { listWork, type ShownMatch } from '../../../matches/index.ts'
import { completenessOf, getProfile, type Profile, showProfile } from '../../../profiles/index.ts'
import { type RecordEntry, readRecord } from '../../read-record.ts'
import { stageTag } from '../matches/words.ts'
import { type RecordRow, recordView } from '../record.ts'
import {
  type Asked,
  asked,
  backLink,
  backOf,
  companyText,
  idOf,
  oneAt,
  type PageDeps,
  readingOne,
  titleText,
} from '../shared.ts'
import { wishesView } from '../wishes.ts'
import { candidateTexts } from './texts/index.ts'

const mostMatches = 50
const mostRecord = 100

/** A person as the ministry sees them by its office: contact, profile with evidence, matches, record. */
export function candidatePage(app: FastifyInstance, deps: PageDeps): void {
  const begin = asked(deps)
  app.get(`${urls.deskCandidates}/:id`, readingOne, async (request, reply) => {
    const one = begin(request)
    const { ctx, t, locale } = one
    const c = candidateTexts.in(locale)
    const id = idOf(request)
    const back = backOf(request, urls.deskCandidates)
    const here = oneAt(`${urls.deskCandidates}/${id}`, back)
    const { profile } = await getProfile(ctx, { id })
    // It was joined with another, which can be undone: nobody should remember the way for good.
    if (profile.id !== id) return reply.go(oneAt(`${urls.deskCandidates}/${profile.id}`, back))
    const [matches, record] = await Promise.all([
      listWork(ctx, { profileId: id, limit: mostMatches }),
      readRecord(ctx, { subject: 'profile', id }),
    ])
    const { identity, document } = profile
    return reply.show({
      title: identity.latinName,
      wide: true,
      ...(document.headline && { lead: html`<span dir="auto">${document.headline}</span>` }),
      main: html`${backLink(back, one)}
<div class="review">
<section class="column"><h2>${c('one.who')}</h2>${who(one, profile)}</section>
<section class="column"><h2>${c('one.profile')}</h2>${showProfile(document, { locale, reference: ctx.reference }, { without: ['wishes'] })}${wishesView(one, document)}</section>
<section class="column"><h2>${c('one.matches', { count: matches.items.length })}</h2>${matches.items.length === 0 ? empty(c('one.no-matches')) : matchTable(one, matches.items, here)}
<h2>${t('record.title')}</h2>${recordView(ofDays(record, one), one)}</section></div>`,
    })
  })
}

/** Looks of one day by the same person are one line; else a person whom many look at has a record of looks alone. */
function ofDays(record: readonly RecordEntry[], { locale }: Asked): RecordRow[] {
  const c = candidateTexts.in(locale)
  const rows = new Map<string, RecordRow & { times: number }>()
  for (const [place, { at, verb, by }] of record.entries()) {
    const look = verb === 'seeName' || verb === 'getProfile'
    const key = look ? `${verb} ${by} ${at.toISOString().slice(0, 10)}` : String(place)
    const known = rows.get(key)
    rows.set(key, known ? { ...known, times: known.times + 1 } : { at, verb, by, times: 1 })
  }
  return [...rows.values()]
    .slice(0, mostRecord)
    .map(({ times, ...row }) => ({ ...row, ...(times > 1 && { detail: c('record.times', { times }) }) }))
}

function who({ ctx, locale }: Asked, profile: Profile): Html {
  const c = candidateTexts.in(locale)
  const { identity, document, visibility, createdAt, updatedAt } = profile
  const { nativeName, email, phone } = identity
  const { percent: complete } = completenessOf(document)
  return html`${facts([
    [c('who.name'), html`<bdi>${identity.latinName}</bdi>`],
    [c('who.native-name'), nativeName !== undefined && html`<bdi>${nativeName}</bdi>`],
    [c('who.email'), email !== undefined && html`<a href="mailto:${email}" dir="ltr">${email}</a>`],
    [c('who.phone'), phone !== undefined && html`<a href="tel:${phone}" dir="ltr">${phone}</a>`],
    [c('who.shown'), c(`shown.${visibility}`)],
    [c('who.since'), dateOf(createdAt, locale)],
    [c('who.changed'), age(updatedAt, ctx.now, locale)],
  ])}${progress(complete, 100, c('who.complete', { complete }))}`
}

function matchTable(one: Asked, items: readonly ShownMatch[], here: string): Html {
  const { locale } = one
  const c = candidateTexts.in(locale)
  return table(
    [c('match.demand'), c('match.fit'), c('match.stage')],
    items.map(({ match, assessment }) => [
      html`<a href="${oneAt(`${urls.deskMatches}/${match.id}`, here)}"><bdi>${titleText(match.demand.title, one)}</bdi></a> <span class="meta"><bdi>${companyText(match.company, locale)}</bdi></span>`,
      assessment ? scoreLine(assessment, locale) : '',
      stageTag(match, one),
    ]),
    { caption: c('match.title') },
  )
}
