import type { FastifyInstance } from 'fastify'
import type { Locale } from '../../../../actor.ts'
import { empty, linkButton, table, tabs } from '../../../../portal/components/parts.ts'
import { dateOf, formatNumber, formatTime } from '../../../../portal/format.ts'
import { type Html, html } from '../../../../portal/html.ts'
import { urls } from '../../../../portal/urls.ts'
import { getDemand } from '../../../demands/index.ts'
import { type DemandSeats, findMatches, getSeats, listSeatMoves } from '../../../matches/index.ts'
import { type LedgerLine, type SeatState, seatStates } from '../../../seats/index.ts'
import { nameAccounts } from '../../name-accounts.ts'
import { personText, told } from '../matches/words.ts'
import {
  type Asked,
  addressOf,
  asked,
  backOf,
  idOf,
  oneAt,
  type PageDeps,
  queryOf,
  readingOne,
  titleText,
} from '../shared.ts'
import { demandTexts } from './texts/index.ts'

const pageSize = 100

/** The moves behind the numbers, of all seats or of those that came into or left one state, and the sum after each. */
export function seatsPage(app: FastifyInstance, deps: PageDeps): void {
  const begin = asked(deps)
  app.get(`${urls.deskDemands}/:id/seats`, readingOne, async (request, reply) => {
    const one = begin(request)
    const { ctx, locale } = one
    const d = demandTexts.in(locale)
    const id = idOf(request)
    const given = queryOf(request)
    const state = seatStates.find(value => value === given.state)
    const before = deps.cursors.decode('desk-seats', given.cursor)?.[0] as string | undefined
    const [demand, ledger, moves] = await Promise.all([
      getDemand(ctx, { id }),
      getSeats(ctx, { demandId: id }),
      listSeatMoves(ctx, { demandId: id, state, before, limit: pageSize + 1 }),
    ])
    const path = `${urls.deskDemands}/${id}/seats`
    const back = given.back === undefined ? undefined : backOf(request, urls.deskDemands)
    const page = deps.cursors.page(
      'desk-seats',
      moves,
      pageSize,
      row => [row.id],
      row => row,
    )
    const shown = page.items
    const [people, matches] = await Promise.all([
      nameAccounts(
        ctx,
        shown.map(({ accountId }) => accountId),
      ),
      findMatches(ctx, { ids: shown.flatMap(({ matchId }) => matchId ?? []) }),
    ])
    const words = told(one)
    const nameOf = (matchId: string) => {
      const match = matches.get(matchId)
      return match ? personText(match, words) : d('seats.match')
    }
    const row = (move: LedgerLine) => [
      formatTime(move.at, locale, 'Asia/Karachi'),
      d('seats.move', {
        from: move.from === null ? d('seat.none') : d(`seat.${move.from}`),
        to: d(`seat.${move.to}`),
      }),
      formatNumber(move.seats, locale),
      move.matchId
        ? html`<a href="${oneAt(`${urls.deskMatches}/${move.matchId}`, request.url)}"><bdi>${nameOf(move.matchId)}</bdi></a>`
        : '',
      d(`why.${move.why as 'published'}`),
      html`<bdi>${people.get(move.accountId ?? '') ?? one.t('record.nobody')}</bdi>`,
      ...seatStates.map(value => sumCell(move, value, locale)),
    ]
    const next = page.next && addressOf(path, { state, cursor: page.next, back })
    return reply.show({
      title: d('seats.of', { title: titleText(demand.draft.title, one) }),
      wide: true,
      main: html`<p class="no-print"><a href="${oneAt(`${urls.deskDemands}/${id}`, backOf(request, urls.deskDemands))}" data-key="u">${d('seats.back')}</a></p>
${seatsBar(one, { id, ledger, back })}
${tabs(d('seats.show'), [
  { href: addressOf(path, { back }), text: d('seats.all'), current: state === undefined },
  ...seatStates.map(value => ({
    href: addressOf(path, { state: value, back }),
    text: d(`seat.${value}`),
    count: ledger.seats[value],
    current: value === state,
  })),
])}
${
  shown.length === 0
    ? empty(d('seats.none'))
    : html`<h2>${d('seats.moves')}</h2><p class="hint">${d('seats.after')}</p><div class="moves">${table(
        [
          d('seats.when'),
          d('seats.what'),
          d('seats.count'),
          d('seats.person'),
          d('seats.why'),
          d('seats.who'),
          ...seatStates.map(value => d(`seat.${value}`)),
        ],
        shown.map(row),
        { caption: d('seats.moves') },
      )}</div>`
}
${next && html`<p class="actions">${linkButton(next, d('seats.older'))}</p>`}`,
    })
  })
}

/** How many seats were in a state after a move; those that it changed stand out. */
function sumCell({ from, to, after }: LedgerLine, state: SeatState, locale: Locale): Html {
  const number = formatNumber(after[state], locale)
  return state === from || state === to
    ? html`<b class="sum">${number}</b>`
    : html`<span class="sum same">${number}</span>`
}

/** requested = open + proposed + selected + offered + filled + released; each number leads to the moves behind it. */
export function seatsBar(
  { locale }: Pick<Asked, 'locale'>,
  { id, ledger, back }: { id: string; ledger: DemandSeats; back?: string | undefined },
): Html {
  const d = demandTexts.in(locale)
  const { seats, releasesOn } = ledger
  const path = `${urls.deskDemands}/${id}/seats`
  const number = (state: SeatState) =>
    html`<li><a href="${addressOf(path, { state, back })}"><b>${formatNumber(seats[state], locale)}</b> ${d(`seat.${state}`)}</a></li>`
  return html`<ul class="ledger"><li><a href="${addressOf(path, { back })}"><b>${formatNumber(seats.requested, locale)}</b> ${d('seat.requested')}</a></li>${seatStates.map(number)}</ul>
${seats.open > 0 && releasesOn && html`<p class="hint">${d.html('seats.release', { day: dateOf(releasesOn, locale) })}</p>`}`
}
