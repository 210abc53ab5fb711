import type { FastifyInstance } from 'fastify'
import { empty, linkButton, table, tabs } from '../../../../portal/components/parts.ts'
import { dateOf, formatNumber, formatTime } from '../../../../portal/format.ts'
import { type Html, html } from '../../../../portal/html.ts'
import { urls } from '../../../../portal/urls.ts'
import { getDemand } from '../../../demands/index.ts'
import { type DemandSeats, getSeats, listSeatMoves } from '../../../matches/index.ts'
import { type SeatMove, type SeatState, seatStates } from '../../../seats/index.ts'
import { nameAccounts } from '../../name-accounts.ts'
import {
  type Asked,
  addressOf,
  asked,
  backLink,
  idOf,
  oneAt,
  type PageDeps,
  queryOf,
  readingOne,
  titleText,
} from '../shared.ts'
import { demandTexts } from './texts/index.ts'

const pageSize = 100
const isMove = (move: SeatMove, state: SeatState | undefined) =>
  state === undefined || move.from === state || move.to === state

/** The moves behind the numbers: of all seats, or of those that came into or left one state. */
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
      listSeatMoves(ctx, { demandId: id, before, limit: pageSize + 1 }),
    ])
    const path = `${urls.deskDemands}/${id}/seats`
    const page = deps.cursors.page(
      'desk-seats',
      moves,
      pageSize,
      row => [row.id],
      row => row,
    )
    const shown = page.items.filter(move => isMove(move, state))
    const people = await nameAccounts(
      ctx,
      shown.map(({ accountId }) => accountId),
    )
    const row = (move: SeatMove) => [
      formatTime(move.at, locale, 'Asia/Karachi'),
      d('seats.move', {
        from: move.from === null ? d('seat.none') : d(`seat.${move.from}`),
        to: d(`seat.${move.to}`),
      }),
      formatNumber(move.seats, locale),
      d(`why.${move.why as 'published'}`),
      move.matchId
        ? html`<a href="${oneAt(`${urls.deskMatches}/${move.matchId}`, request.url)}">${d('seats.match')}</a>`
        : '',
      html`<bdi>${people.get(move.accountId ?? '') ?? one.t('record.nobody')}</bdi>`,
    ]
    const next = page.next && addressOf(path, { state, cursor: page.next })
    return reply.show({
      title: d('seats.of', { title: titleText(demand.draft.title, one) }),
      wide: true,
      main: html`${backLink(`${urls.deskDemands}/${id}`, one)}
${seatsBar(one, { id, ledger })}
${tabs(d('seats.show'), [
  { href: path, text: d('seats.all'), current: state === undefined },
  ...seatStates.map(value => ({
    href: addressOf(path, { state: value }),
    text: d(`seat.${value}`),
    count: ledger.seats[value],
    current: value === state,
  })),
])}
${
  shown.length === 0
    ? empty(d('seats.none'))
    : table(
        [
          d('seats.when'),
          d('seats.what'),
          d('seats.count'),
          d('seats.why'),
          d('seats.person'),
          d('seats.who'),
        ],
        shown.map(row),
        { caption: d('seats.moves') },
      )
}
${next && html`<p class="actions">${linkButton(next, d('seats.older'))}</p>`}`,
    })
  })
}

/** requested = open + proposed + selected + offered + filled + released; each number leads to the moves behind it. */
export function seatsBar(
  { locale }: Pick<Asked, 'locale'>,
  { id, ledger, back }: { id: string; ledger: DemandSeats; back?: string },
): Html {
  const d = demandTexts.in(locale)
  const { seats, releasesOn } = ledger
  const path = `${urls.deskDemands}/${id}/seats`
  const number = (state: SeatState) =>
    html`<li><a href="${addressOf(path, { state, back })}"><b>${formatNumber(seats[state], locale)}</b> ${d(`seat.${state}`)}</a></li>`
  return html`<ul class="ledger"><li><a href="${addressOf(path, { back })}"><b>${formatNumber(seats.requested, locale)}</b> ${d('seat.requested')}</a></li>${seatStates.map(number)}</ul>
${seats.open > 0 && releasesOn && html`<p class="hint">${d.html('seats.release', { day: dateOf(releasesOn, locale) })}</p>`}`
}
