import { age, formatTime } from '../../../portal/format.ts'
import { type Html, html } from '../../../portal/html.ts'
import type { Asked } from './shared.ts'
import { deskTexts } from './texts/index.ts'

export interface RecordRow {
  at: Date
  verb: string
  /** Reason, step or seat, in words. */
  detail?: string | undefined
  /** As staff wrote it. */
  note?: string | null
  /** The address of who did it; null: a rule, or an account that is no more. */
  by: string | null
}

const known = new Set(Object.keys(deskTexts.tables.en))

/** What happened, in the order given, each with who and when. */
export function recordView(rows: readonly RecordRow[], { ctx, t, locale }: Asked): Html {
  if (rows.length === 0) return html`<p class="quiet">${t('record.none')}</p>`
  return html`<ol class="record">${rows.map(({ at, verb, detail, note, by }) => {
    const key = `record.${verb}`
    const what = known.has(key) ? t(`record.${verb}` as 'record.other') : t('record.other')
    return html`<li><span class="when">${age(at, ctx.now, locale)}</span> <span><b>${what}</b>${detail && html` <span>${detail}</span>`}${note && html`<br><span dir="auto" class="text">${note}</span>`}<br><span class="meta"><span>${formatTime(at, locale, 'Asia/Karachi')}</span> <bdi>${by ?? t('record.nobody')}</bdi></span></span></li>`
  })}</ol>`
}
