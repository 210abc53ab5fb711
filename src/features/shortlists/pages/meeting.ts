import type { FastifyInstance } from 'fastify'
import type { RequirementLine } from '../../../matching/index.ts'
import { lineList, scoreLine, statusMark, verdictText } from '../../../portal/assessment/lines.ts'
import { lineText } from '../../../portal/assessment/words.ts'
import { empty, linkButton } from '../../../portal/components/parts.ts'
import { formatDate, formatList } from '../../../portal/format.ts'
import { type Html, html } from '../../../portal/html.ts'
import type { View } from '../../../portal/layout.ts'
import { demandFacts } from '../../demands/index.ts'
import { loadPeople } from './compare.ts'
import { readIds, readQuery } from './filters.ts'
import { notYet } from './list.ts'
import { loadList } from './load-list.ts'
import { availabilityText, factsOfRow, languagesOf, payInRow, type Row, ratesText, stageTag } from './rows.ts'
import {
  type Asked,
  asked,
  atHome,
  experienceText,
  idOfRequest,
  listBefore,
  openDemand,
  type PageDeps,
  pathsOf,
  personName,
  personText,
  reading,
  type Words,
  withBack,
} from './shared.ts'

/** As many as a meeting talks about. */
const most = 10
const unmarked = 5

/** The paper for a meeting: those marked, else the best of the list as it is filtered. */
export function meetingPage(app: FastifyInstance, deps: PageDeps): void {
  const begin = asked(deps)
  app.get('/employer/demands/:id/shortlist/meeting', reading, async (request, reply) => {
    const query = request.query as Record<string, unknown>
    const ids = readIds(query)
    const demandId = idOfRequest(request)
    const back = listBefore(request, demandId)
    const path = pathsOf(demandId).meeting
    if (Object.keys(query).some(name => name.startsWith('/')))
      return reply.go(withBack(ids.length > 0 ? `${path}?with=${ids.join(',')}` : path, back))
    return reply.show(await view(begin(request), { demandId, ids, query, back }))
  })
}

async function view(
  given: Asked,
  {
    demandId,
    ids,
    query,
    back,
  }: {
    demandId: string
    ids: readonly string[]
    query: Record<string, unknown>
    back: string | undefined
  },
): Promise<View> {
  const demand = await openDemand(given, demandId)
  const one = atHome(given, demand)
  const { ctx, words } = one
  const { t, locale } = words
  const { version } = demand
  if (!version) return notYet(demand, words)
  const rows =
    ids.length > 0
      ? await loadPeople(one, demand, ids.slice(0, most))
      : (await loadList(one, { ...demand, version }, { ...readQuery(query), page: 1 }, unmarked)).rows
  const list = back ?? pathsOf(demandId).list
  const today = ctx.now.toISOString().slice(0, 10)
  const rates = ratesText(rows, words)
  const { lines } = demandFacts(demandId, version.version, version.document)
  return {
    title: t('meeting.title', { title: demand.title }),
    wide: true,
    actions: html`<button type="button" data-print hidden>${t('sheet.print')}</button>${linkButton(list, t('person.back'))}`,
    main:
      rows.length === 0
        ? empty(t('meeting.nobody'), linkButton(list, t('empty.to-ranking'), 'main'))
        : html`<div class="career meeting"><p class="asof">${t('sheet.as-of', { date: formatDate(ctx.now, locale) })}</p>
${ids.length === 0 && html`<p class="hint no-print">${t('meeting.best', { count: rows.length })}</p>`}${ids.length > most && html`<p class="callout no-print">${t('meeting.more', { marked: ids.length, most })}</p>`}
${overview(rows, words, today)}${rates && html`<p class="hint">${rates}</p>`}
${atAGlance(rows, lines, words)}
${rows.map((row, at) => person(row, { place: at + 1, lines, today }, words))}
${rows.some(({ card }) => !card.agreed) && html`<p class="hint">${t('sheet.masked')}</p>`}</div>`,
  }
}

function overview(rows: readonly Row[], words: Words, today: string): Html {
  const { t, locale } = words
  const columns = [
    t('export.place'),
    t('export.person'),
    t('compare.fit'),
    t('column.experience'),
    t('column.languages'),
    t('column.from'),
    t('column.pay'),
  ]
  return html`<table class="stack"><thead><tr>${columns.map(column => html`<th scope="col">${column}</th>`)}</tr></thead><tbody>${rows.map(
    (row, at) => {
      const cells = [
        html`${at + 1}`,
        html`<b>${personName(row.card, words)}</b> ${stageTag(row.match, words)}`,
        scoreLine(row.assessment, locale),
        whole(experienceText(row.months, words)),
        html`${formatList(languagesOf(row.card, words), locale)}`,
        whole(availabilityText(row.card, words, today)),
        html`${payInRow(row.card, words)}`,
      ]
      return html`<tr>${cells.map((cell, place) => html`<td data-label="${columns[place]}">${cell}</td>`)}</tr>`
    },
  )}</tbody></table>`
}

/** A length or a day stays on one line. */
const whole = (text: string | undefined): Html => html`<span class="whole">${text}</span>`

/** What is required first, then the rest, as on every other page. */
function atAGlance(rows: readonly Row[], lines: readonly RequirementLine[], words: Words): Html {
  const { t, locale, reference } = words
  const group = (necessity: 'must' | 'nice') => {
    const own = lines.filter(line => line.necessity === necessity)
    return (
      own.length > 0 &&
      html`<tbody><tr class="group"><th scope="rowgroup" colspan="${rows.length + 1}">${t(`compare.${necessity}`)}</th></tr>${own.map(
        line =>
          html`<tr><th scope="row">${lineText(line, locale, reference)}</th>${rows.map(
            ({ card, assessment }) =>
              html`<td data-label="${personText(card, words)}">${statusMark(assessment.lines.find(({ id }) => id === line.id)!, locale)}</td>`,
          )}</tr>`,
      )}</tbody>`
    )
  }
  return html`<section><h2>${t('meeting.lines')}</h2><table class="stack grid"><thead><tr><th scope="col">${t('compare.requirement')}</th>${rows.map(
    ({ card }) => html`<th scope="col">${personName(card, words)}</th>`,
  )}</tr></thead>${group('must')}${group('nice')}</table></section>`
}

function person(
  row: Row,
  { place, lines, today }: { place: number; lines: readonly RequirementLine[]; today: string },
  words: Words,
): Html {
  const { t, locale, reference } = words
  const { card, assessment } = row
  const open = assessment.lines.filter(({ status, question }) => status !== 'met' || question)
  return html`<section class="one"><h2>${place}. ${personName(card, words)}</h2>
${card.headline && html`<p class="headline"><bdi>${card.headline}</bdi></p>`}
<p class="meta">${factsOfRow(row, words, today).map(text => html`<span>${text}</span>`)}</p>
<p>${scoreLine(assessment, locale)} <b>${verdictText(assessment, locale)}</b></p>
${open.length > 0 ? html`<h3>${t('meeting.open-points')}</h3>${lineList(open, { role: 'employer', locale, reference, asked: lines })}` : html`<p>${t('meeting.all-met')}</p>`}
<p class="verdict-box">${t('meeting.decision')}</p><p class="notes">${t('meeting.notes')}</p></section>`
}
