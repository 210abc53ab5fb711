import type { RequirementLine } from '../../../../matching/types.ts'
import { lineText } from '../../../../portal/assessment/words.ts'
import { facts, name } from '../../../../portal/components/parts.ts'
import { dateOf } from '../../../../portal/format.ts'
import { type Html, html, nothing } from '../../../../portal/html.ts'
import { type Demand, type DemandDocument, type DemandVersion, valueText } from '../../../demands/index.ts'
import type { Asked } from '../shared.ts'
import { type DemandTexts, demandTexts } from './texts/index.ts'

type Line = DemandDocument['requirements'][number]

/** What was in force, and what each version changed; what waits is compared with what is in force. */
export function versionsView(one: Asked, demand: Demand, versions: readonly DemandVersion[]): Html {
  const { locale } = one
  const d = demandTexts.in(locale)
  if (versions.length === 0) return nothing
  const [newest] = versions
  const edited = JSON.stringify(newest!.document) !== JSON.stringify(demand.draft)
  return html`<section id="versions"><h2>${d('versions.title')}</h2>
${edited && html`<h3>${d('versions.draft', { version: newest!.version })}</h3>${differences(one, newest!.document, demand.draft)}`}
<ol class="record">${versions.map((version, at) => {
    const before = versions[at + 1]
    return html`<li><span class="when">${dateOf(version.publishedAt, locale)}</span> <div><b>${d('version.number', { version: version.version })}</b>${before ? differences(one, before.document, version.document) : html`<p>${d('versions.first')}</p>`}</div></li>`
  })}</ol></section>`
}

/** Fields that differ, the old beside the new, and lines that were added, taken away or changed. */
export function differences(one: Asked, before: DemandDocument, after: DemandDocument): Html {
  const { locale, ctx } = one
  const d = demandTexts.in(locale)
  const { requirements: oldLines, ...old } = before
  const { requirements: newLines, ...now } = after
  const inWords = (document: DemandDocument) => (path: string, value: Parameters<typeof valueText>[1]) =>
    valueText(path, value, document, { locale, reference: ctx.reference })
  const [oldFields, newFields] = [flat(old, inWords(before)), flat(now, inWords(after))]
  const paths = [...new Set([...oldFields.keys(), ...newFields.keys()])]
    .filter(path => oldFields.get(path) !== newFields.get(path))
    .sort((a, b) => placeOf(a) - placeOf(b))
  const text = (line: Line) => lineText(line as RequirementLine, locale, ctx.reference)
  const lines = lineChanges(oldLines, newLines)
  if (paths.length === 0 && lines.length === 0) return html`<p>${d('versions.same')}</p>`
  return html`${
    paths.length > 0 &&
    facts(
      paths.map(path => [
        fieldName(path, d),
        html`${oldFields.has(path) && html`<del><bdi>${oldFields.get(path)}</bdi></del>`} ${newFields.has(path) && html`<ins><bdi>${newFields.get(path)}</bdi></ins>`}`,
      ]),
    )
  }${
    lines.length > 0 &&
    html`<ul>${lines.map(({ was, is }) => html`<li>${was && html`<del>${text(was)} ${name(d(`necessity.${was.necessity}`))}</del>`} ${is && html`<ins>${text(is)} ${name(d(`necessity.${is.necessity}`))}</ins>`}</li>`)}</ul>`
  }`
}

function lineChanges(before: readonly Line[], after: readonly Line[]): { was?: Line; is?: Line }[] {
  const old = new Map(before.map(line => [line.id, line]))
  const now = new Map(after.map(line => [line.id, line]))
  const changed = after.flatMap(is => {
    const was = old.get(is.id)
    if (!was) return [{ is }]
    return JSON.stringify({ ...was, words: 0 }) === JSON.stringify({ ...is, words: 0 }) ? [] : [{ was, is }]
  })
  return [...changed, ...before.filter(({ id }) => !now.has(id)).map(was => ({ was }))]
}

/** Values by where they stand: `terms.holidays`. */
function flat(
  value: object,
  said: (path: string, value: Parameters<typeof valueText>[1]) => string,
  prefix = '',
): Map<string, string> {
  const found = new Map<string, string>()
  for (const [key, inner] of Object.entries(value)) {
    if (inner === undefined) continue
    const path = prefix ? `${prefix}.${key}` : key
    if (typeof inner === 'object' && inner !== null && !Array.isArray(inner))
      for (const [deeper, text] of flat(inner, said, path)) found.set(deeper, text)
    else found.set(path, said(path, inner))
  }
  return found
}

const known = new Set(Object.keys(demandTexts.tables.en))
/** The words of fields stand in the order of the posting; what has none comes last. */
const places = new Map([...known].map((key, at) => [key, at]))
const placeOf = (path: string): number => places.get(`field.${path}`) ?? known.size
/** In words where there are some; what has none keeps its place. */
function fieldName(path: string, d: DemandTexts): string {
  const key = `field.${path}`
  return known.has(key) ? d(`field.${path}` as 'field.seats') : path
}
