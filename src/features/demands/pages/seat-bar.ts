import { type Html, html, trusted } from '../../../portal/html.ts'
import type { SeatState, Seats } from '../../seats/index.ts'
import type { DemandTexts } from './texts/index.ts'

const width = 240
const order: readonly SeatState[] = ['filled', 'offered', 'selected', 'proposed', 'open', 'released']

/** Where the seats of a demand are: a bar, and the same in numbers. @param asked before a publication */
export function seatBar(seats: Seats | undefined, asked: number | undefined, t: DemandTexts): Html {
  if (!seats || seats.requested === 0)
    return html`<div class="seats"><p>${asked === undefined ? t('seats.unsaid') : html`<strong>${t('seats.asked', { count: asked })}</strong>`}</p></div>`
  let at = 0
  const parts = order.map(state => {
    const from = at
    at += (seats[state] / seats.requested) * width
    return seats[state] > 0
      ? html`<rect class="${state}" x="${from.toFixed(1)}" y="0" width="${(at - from).toFixed(1)}" height="10"/>`
      : trusted('')
  })
  const said = order.filter(state => seats[state] > 0)
  return html`<div class="seats"><svg viewBox="0 0 ${width} 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">${parts}</svg>
<p><strong>${t('seats.requested', { count: seats.requested })}</strong>
<span class="numbers">${said.map(state => html`<span class="${state}"><i aria-hidden="true"></i>${t(`seats.${state}`, { count: seats[state] })}</span> `)}</span></p></div>`
}
