import { type Html, html } from '../../../../portal/html.ts'
import { inWords } from '../../../../portal/said/index.ts'
import {
  type DemandDocument,
  type DemandProblem,
  forbiddenPhrases,
  type Lack,
  lacksOf,
  lawBases,
  lawGaps,
  mistakesIn,
  type PostingRule,
  postingRules,
} from '../../../demands/index.ts'
import type { Asked } from '../shared.ts'
import { demandTexts } from './texts/index.ts'

type LawKey = 'law.text'
const prefix = 'jp.posting.'
const lawKey = ({ id }: PostingRule) => `law.${id.slice(prefix.length)}` as LawKey

/** What is found in a text before somebody publishes it: what is missing, wrong, or not to be asked; then the law's list. */
export function checkView(one: Asked, document: DemandDocument): Html {
  const { ctx, locale } = one
  const d = demandTexts.in(locale)
  const findings: (Lack | DemandProblem)[] = [
    ...lacksOf(document, ctx.now),
    ...mistakesIn(document, ctx.reference),
    ...forbiddenPhrases(document),
  ]
  return html`<section class="column" aria-labelledby="check"><h2 id="check">${d('check.title')}</h2>
<h3>${d('check.findings')}</h3>
${
  findings.length === 0
    ? html`<p>${d('check.nothing')}</p>`
    : html`<ul class="lines">${findings.map(
        ({ message }) =>
          html`<li class="not-met"><span class="shape" aria-hidden="true">○</span><div>${inWords(message, locale) ?? html`<span lang="en" dir="ltr">${message}</span>`}</div></li>`,
      )}</ul>`
}
${lawView(one, document)}</section>`
}

function lawView({ locale }: Asked, document: DemandDocument): Html {
  const d = demandTexts.in(locale)
  const rules = postingRules.filter(({ jurisdiction }) => jurisdiction === document.place?.country)
  if (rules.length === 0) return html`<h3>${d('law.title')}</h3><p>${d('law.none')}</p>`
  const missing = new Set(lawGaps(document).map(({ id }) => id))
  const row = (rule: PostingRule) => {
    const gap = missing.has(rule.id)
    return html`<li class="${gap ? 'not-met' : 'met'}"><span class="shape" aria-hidden="true">${gap ? '○' : '●'}</span><div><b class="word">${gap ? d('law.missing') : d('law.said')}</b> ${d(lawKey(rule))}${gap && html` <span class="evidence"><bdi>${rule.law[locale]}</bdi></span>`}</div></li>`
  }
  return html`<h3>${d('law.title')}</h3>
<p>${d('law.count', { said: rules.length - missing.size, total: rules.length })}</p>
<ul class="lines">${[...rules].sort((a, b) => Number(missing.has(b.id)) - Number(missing.has(a.id))).map(row)}</ul>
${lawBases(rules, locale)}`
}
