import type { FastifyInstance } from 'fastify'
import type { RequirementLine } from '../../../matching/index.ts'
import {
  evidenceTexts,
  lineSentence,
  questionOf,
  scoreLine,
  statusMark,
  verdictText,
} from '../../../portal/assessment/lines.ts'
import { lineText, modesText } from '../../../portal/assessment/words.ts'
import { button, empty, linkButton } from '../../../portal/components/parts.ts'
import { formatList } from '../../../portal/format.ts'
import { type Html, html, nothing } from '../../../portal/html.ts'
import type { View } from '../../../portal/layout.ts'
import { type DemandVersion, demandFacts } from '../../demands/index.ts'
import { listAnswers } from '../../matches/index.ts'
import { profileCards } from '../../profiles/index.ts'
import { assessPair } from '../assess-pair.ts'
import { readIds } from './filters.ts'
import { notYet } from './list.ts'
import { withCareer } from './load-list.ts'
import { availabilityText, languagesOf, payWishText, type Row, stageTag } from './rows.ts'
import {
  type Asked,
  asked,
  atHome,
  cityText,
  experienceText,
  idOfRequest,
  labelIn,
  listBefore,
  type OpenedDemand,
  openDemand,
  type PageDeps,
  pathsOf,
  personName,
  personText,
  reading,
  sheetPath,
  type Words,
  withBack,
} from './shared.ts'
import { justAnswered } from './undo.ts'

/** As many as stand side by side. */
const most = 4

export function comparePage(app: FastifyInstance, deps: PageDeps): void {
  const begin = asked(deps)
  app.get('/employer/demands/:id/compare', reading, async (request, reply) => {
    const query = request.query as Record<string, unknown>
    const demandId = idOfRequest(request)
    const side: Side = { ids: readIds(query), back: listBefore(request, demandId) }
    // From check boxes it comes in another form: the address that is kept and sent on is the short one.
    if (Object.keys(query).some(name => name.startsWith('/'))) return reply.go(addressFor(demandId, side))
    const one = begin(request)
    const demand = await openDemand(one, demandId)
    return reply.show(await view(atHome(one, demand), demand, side))
  })
}

/** What the address says: everybody who was marked, and the list to go back to. */
interface Side {
  ids: readonly string[]
  back: string | undefined
}

const addressFor = (demandId: string, { ids, back }: Side): string =>
  withBack(`${pathsOf(demandId).compare}${ids.length > 0 ? `?with=${ids.join(',')}` : ''}`, back)

/** People of the list by id, in that order; whoever may not be seen now is left out. */
export async function loadPeople(
  { ctx }: Asked,
  { id, employerId }: OpenedDemand,
  ids: readonly string[],
): Promise<Row[]> {
  const cards = await profileCards(ctx, ids, { employerId, demandId: id })
  const [answers, ...assessments] = await Promise.all([
    listAnswers(ctx, { demandId: id }),
    ...cards.map(card => assessPair(ctx, { demandId: id, profileId: card.id })),
  ])
  const matches = new Map(answers.flatMap(match => (match.profileId ? [[match.profileId, match]] : [])))
  return withCareer(
    ctx,
    cards.map((card, at) => ({ card, assessment: assessments[at]! })),
    matches,
  )
}

async function view(one: Asked, demand: OpenedDemand, side: Side): Promise<View> {
  const { words } = one
  const { t } = words
  if (!demand.version) return notYet(demand, words)
  const rows = await loadPeople(one, demand, side.ids.slice(0, most))
  const list = side.back ?? pathsOf(demand.id).list
  const marked = side.ids.length
  return {
    title: t('compare.title', { title: demand.title }),
    wide: true,
    actions: linkButton(list, t('person.back')),
    main:
      rows.length === 0
        ? empty(t('compare.nobody'), linkButton(list, t('empty.to-ranking'), 'main'))
        : html`${justAnswered(
            one,
            rows.flatMap(({ match }) => match ?? []),
            { demandId: demand.id, back: addressFor(demand.id, side) },
          )}${marked > most && html`<p class="callout no-print">${t('compare.more', { marked, most })}</p>`}${rows.length === 1 && html`<p class="hint">${t('compare.alone')}</p>`}${comparison(one, { ...demand, version: demand.version }, rows, side)}`,
  }
}

function comparison(
  { ctx, words }: Asked,
  { id, closed, version }: OpenedDemand & { version: DemandVersion },
  rows: readonly Row[],
  side: Side,
): Html {
  const { t, locale, reference } = words
  const today = ctx.now.toISOString().slice(0, 10)
  const facts: [heading: string, cell: (row: Row) => string][] = [
    [t('column.field'), ({ field }) => (field ? labelIn(reference.fields, field, locale) : '')],
    [t('column.experience'), ({ months }) => experienceText(months, words) ?? ''],
    [t('column.languages'), ({ card }) => formatList(languagesOf(card, words), locale)],
    [t('column.from'), ({ card }) => availabilityText(card, words, today)],
    [t('column.pay'), ({ card }) => payWishText(card, words)],
    [t('column.modes'), ({ card }) => modesText(card.preferences.workModes ?? [], locale)],
    [t('column.city'), ({ card }) => cityText(card.city, words)],
  ]
  const cells = (heading: string, contents: readonly Html[], differs: boolean) =>
    html`<tr${differs ? html` class="differs"` : nothing}><th scope="row">${heading}${differs && html` <span class="tag attention">${t('compare.differs')}</span>`}</th>${contents.map(
      (content, at) => html`<td data-label="${personText(rows[at]!.card, words)}">${content}</td>`,
    )}</tr>`
  const section = (title: string, body: readonly Html[]) =>
    body.length > 0 &&
    html`<tbody><tr class="group"><th scope="rowgroup" colspan="${rows.length + 1}">${title}</th></tr>${body}</tbody>`
  const { lines: asked } = demandFacts(id, version.version, version.document)
  const line = (requirement: RequirementLine) => {
    const own = rows.map(({ assessment }) => assessment.lines.find(({ id }) => id === requirement.id)!)
    return cells(
      lineText(requirement, locale, reference),
      own.map(one => lineCell(one, asked, words)),
      new Set(own.map(({ status }) => status)).size > 1,
    )
  }
  const lines = (necessity: 'must' | 'nice') => asked.filter(one => one.necessity === necessity).map(line)
  return html`<table class="stack compare"><caption class="hidden">${t('compare.caption')}</caption>
<thead><tr><th scope="col">${t('compare.requirement')}</th>${rows.map(row => html`<th scope="col">${head(row, id, side, words)}</th>`)}</tr></thead>
<tbody class="heads"><tr><th scope="row">${t('compare.fit')}</th>${rows.map(
    row =>
      html`<td data-label="${personText(row.card, words)}">${scoreLine(row.assessment, locale)}<br>${verdictText(row.assessment, locale)}</td>`,
  )}</tr></tbody>
${section(t('compare.must'), lines('must'))}${section(t('compare.nice'), lines('nice'))}${section(
  t('compare.facts'),
  facts.map(([heading, text]) => {
    const texts = rows.map(text)
    return cells(
      heading,
      texts.map(one => html`${one || t('compare.unsaid')}`),
      // Careers and wishes nearly always differ: a mark on each row would mark nothing.
      false,
    )
  }),
)}${
  !closed &&
  rows.some(unanswered) &&
  html`<tbody><tr class="decide no-print"><td></td>${rows.map(
    row =>
      html`<td data-label="${personText(row.card, words)}">${unanswered(row) && answer(row, id, side, words)}</td>`,
  )}</tr></tbody>`
}</table>`
}

function lineCell(
  line: Row['assessment']['lines'][number],
  asked: readonly RequirementLine[],
  words: Words,
): Html {
  const reader = { role: 'employer', locale: words.locale, reference: words.reference, asked } as const
  const question = questionOf(line, reader)
  const evidence = evidenceTexts(line, reader)
  return html`${statusMark(line, words.locale)}<br>${lineSentence(line, reader)}${evidence.length > 0 && html`<br><span class="evidence">${evidence.map(text => html`<span>${text}</span>`)}</span>`}${question && html`<br><span class="question">${question}</span>`}`
}

function head({ card, match }: Row, demandId: string, side: Side, words: Words): Html {
  const others = side.ids.filter(id => id !== card.id)
  return html`<a href="${sheetPath(card.id, demandId, side.back)}">${personName(card, words)}</a> ${stageTag(match, words)}
${card.headline && html`<span class="headline"><bdi>${card.headline}</bdi></span>`}
${others.length > 0 && html`<a class="no-print" href="${addressFor(demandId, { ...side, ids: others })}">${words.t('compare.remove')}</a>`}`
}

const unanswered = ({ match }: Row): boolean => !match || match.employer === 'none'

/** The last row: the answer for each, for those who have none yet. */
function answer({ card }: Row, demandId: string, side: Side, { t }: Words): Html {
  const back = addressFor(demandId, side)
  return button(pathsOf(demandId).ask, t('answer.ask'), {
    values: { '/profileIds/0': card.id, back },
    tone: 'main',
  })
}
