import type { FastifyInstance } from 'fastify'
import { allow } from '../../../http/allow.ts'
import { type AssessedLine, assess } from '../../../matching/index.ts'
import { lineWeight, unsaid } from '../../../matching/score.ts'
import { assessmentLines, scoreLine, statusMark, verdictText } from '../../../portal/assessment/lines.ts'
import { lineText, numberedLevel } from '../../../portal/assessment/words.ts'
import { fields } from '../../../portal/components/fields.ts'
import { table } from '../../../portal/components/parts.ts'
import { formatNumber } from '../../../portal/format.ts'
import { emptyForm } from '../../../portal/forms.ts'
import { type Html, html } from '../../../portal/html.ts'
import { page } from '../../../portal/index.ts'
import { urls } from '../../../portal/urls.ts'
import { type Example, exampleDemand, exampleProfile, options, readExample } from './example.ts'
import type { PublicContext } from './index.ts'
import { type PublicTexts, publicTexts } from './texts/index.ts'

export function howPages(app: FastifyInstance, context: () => PublicContext): void {
  app.get(urls.howMatchingWorks, { config: page(allow.public) }, async (request, reply) => {
    const t = publicTexts.in(request.locale)
    const example = readExample(request.query)
    return reply.show({
      title: t('how.title'),
      lead: t('how.lead'),
      wide: true,
      main: html`<h2>${t('how.lines')}</h2>
<p>${t('how.lines.text')}</p>
<ul>
<li>${t.html('how.met', { b: bold })}</li>
<li>${t.html('how.partly', { b: bold })}</li>
<li>${t.html('how.not-met', { b: bold })}</li>
<li>${t.html('how.unknown', { b: bold })}</li>
</ul>
<h2>${t('how.score')}</h2>
<p>${t('how.score.text')}</p>
<p>${t('how.score.unspecified', { unsaid })}</p>
<h2>${t('how.never')}</h2>
<p>${t('how.never.text')}</p>
<h2 id="example">${t('how.example')}</h2>
<p>${t('how.example.text')}</p>
${worked(t, example, context())}`,
    })
  })
}

const bold = (text: Html): Html => html`<b>${text}</b>`

function worked(t: PublicTexts, example: Example, { reference, now }: PublicContext): Html {
  const { locale } = t
  const demand = exampleDemand(example)
  const assessment = assess(demand, exampleProfile(example), reference, {
    on: now.toISOString().slice(0, 10),
  })
  const number = (value: number) => formatNumber(Math.round(value * 1000) / 1000, locale)
  const weightOf = new Map(demand.lines.map(line => [line.id, lineWeight(line)]))
  const row = (line: AssessedLine) => {
    const weight = weightOf.get(line.id)!
    const asked = demand.lines.find(({ id }) => id === line.id)!
    return [
      lineText(asked, locale, reference),
      t(line.necessity === 'must' ? 'how.must' : 'how.nice'),
      statusMark(line, locale),
      number(weight),
      number(line.credit),
      number(weight * line.credit),
    ]
  }
  const sum = assessment.points / 1000
  const of = assessment.of / 1000
  return html`<div class="split even">
<div>${form(t, example)}</div>
<div aria-live="polite" id="result">
<p>${scoreLine(assessment, locale)}</p>
<p><b>${verdictText(assessment, locale)}</b></p>
${assessmentLines(assessment, { role: 'employer', locale, reference })}
</div>
</div>
<h3>${t('how.table')}</h3>
${table(
  [
    t('how.column.line'),
    t('how.column.necessity'),
    t('how.column.state'),
    t('how.column.weight'),
    t('how.column.credit'),
    t('how.column.points'),
  ],
  assessment.lines.map(row),
  { caption: t('how.table') },
)}
<p>${t('how.sum', { sum: number(sum), of: number(of), score: assessment.score })}</p>`
}

function form(t: PublicTexts, example: Example): Html {
  const field = fields(t.locale)
  const shown = { ...emptyForm(), textIn: (name: string) => example[name as keyof Example] }
  const select = (name: keyof Example, label: string) =>
    field.select({
      form: shown,
      name,
      label,
      options: options[name].map(value => ({
        value,
        label: /^python[1-5]$/.test(name + value)
          ? numberedLevel(Number(value), t.locale)
          : t(`example.${name}.${value}` as Parameters<PublicTexts>[0]),
      })),
    })
  return html`<form method="get" action="${urls.howMatchingWorks}#example">
<h3>${t('how.person')}</h3>
${select('python', t('example.python'))}
${select('years', t('example.years'))}
${select('database', t('example.database'))}
${select('japanese', t('example.japanese'))}
${select('backing', t('example.backing'))}
<h3>${t('how.demand')}</h3>
${select('asked', t('example.asked'))}
<button class="main">${t('how.button')}</button>
</form>`
}
