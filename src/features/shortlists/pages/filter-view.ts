import type { Facets } from '../../../pool/index.ts'
import { modeText } from '../../../portal/assessment/words.ts'
import { tabs } from '../../../portal/components/parts.ts'
import { notUnderstood } from '../../../portal/components/understood.ts'
import { formatNumber } from '../../../portal/format.ts'
import { type Html, html, nothing, trusted } from '../../../portal/html.ts'
import { type CefrLevel, cefrLevels } from '../../../reference/index.ts'
import type { DemandDocument } from '../../demands/index.ts'
import { skillFilter } from './filter-skills.ts'
import {
  addressOf,
  type FilterName,
  filterNames,
  isFiltered,
  type ListQuery,
  unfiltered,
  verdictNames,
} from './filters.ts'
import type { List } from './load-list.ts'
import { labelIn, type Words } from './shared.ts'

interface Choice {
  value: string
  label: string
  count: number
}
interface Group {
  name: Exclude<FilterName, 'verdicts' | 'skills'>
  choices: Choice[]
}

/** Everybody, those asked, those declined; then how far they fit. */
export function viewTabs(list: List, query: ListQuery, path: string, { t }: Words): Html {
  const show = (to: ListQuery['show']) => addressOf(path, { ...query, ...unfiltered, show: to, open: false })
  return tabs(t('list.views'), [
    { href: show('ranked'), text: t('list.ranked'), current: query.show === 'ranked' },
    { href: show('asked'), text: t('list.asked'), count: list.counts.asked, current: query.show === 'asked' },
    {
      href: show('declined'),
      text: t('list.declined'),
      count: list.counts.declined,
      current: query.show === 'declined',
    },
  ])
}

export function verdictLinks(list: List, query: ListQuery, path: string, { t, locale }: Words): Html {
  const { verdicts } = list
  if (!verdicts) return nothing
  const all = Object.values(verdicts).reduce((sum, count) => sum + count, 0)
  const link = (texts: readonly string[], text: string, count: number) => {
    const current = query.texts.verdicts.join() === texts.join()
    const href = addressOf(path, query, {
      texts: { ...query.texts, verdicts: texts },
      page: 1,
      chosen: undefined,
    })
    return html`<li><a href="${href}"${current ? trusted(' aria-current="true"') : nothing}>${text} <span class="count">${formatNumber(count, locale)}</span></a></li>`
  }
  return html`<nav class="verdicts" aria-label="${t('filter.verdicts')}"><ul>${link([], t('filter.all'), all)}${verdictNames.map(
    verdict => link([verdict], t(`fit.${verdict}`), verdicts[verdict]),
  )}</ul></nav>`
}

/** What is filtered by, each with a link that takes it away. */
export function activeFilters(
  query: ListQuery,
  path: string,
  words: Words,
  understood: List['understood'],
): Html {
  if (!isFiltered(query)) return nothing
  const { t } = words
  const without = (name: FilterName, value: string) =>
    addressOf(path, query, {
      texts: { ...query.texts, [name]: query.texts[name].filter(text => text !== value) },
      page: 1,
    })
  const chips = filterNames
    .filter(name => name !== 'verdicts')
    .flatMap(name =>
      query.texts[name].map(value => ({ href: without(name, value), text: choiceText(name, value, words) })),
    )
  if (query.words) chips.unshift({ href: addressOf(path, query, { words: '', page: 1 }), text: query.words })
  if (chips.length === 0) return nothing
  return html`<ul class="chips">${chips.map(
    ({ href, text }) =>
      html`<li><a href="${href}"><bdi>${text}</bdi> <span aria-hidden="true">×</span><span class="hidden">${t('filter.remove')}</span></a></li>`,
  )}<li><a class="clear" href="${addressOf(path, { ...query, ...unfiltered })}">${t('filter.clear')}</a></li></ul>
${understood && notUnderstood(understood, words.locale)}`
}

function choiceText(name: FilterName, value: string, { t, locale, reference }: Words): string {
  const [id = '', level] = value.split('@')
  switch (name) {
    case 'fields':
      return labelIn(reference.fields, value, locale)
    case 'skills': {
      const skill = labelIn(reference.skills, id, locale)
      return level ? t('filter.skill-level', { skill, level }) : skill
    }
    case 'languages': {
      const language = labelIn(reference.languages, id, locale)
      return level ? t('filter.language-level', { language, level }) : language
    }
    case 'workModes':
      return value === 'unknown' ? t('filter.unsaid') : modeText(value, locale)
    case 'experience':
      return value === 'unknown' ? t('filter.unsaid') : t(`experience.${value}` as 'experience.under-1')
    case 'pay':
      return value === 'unknown' ? t('filter.unsaid') : t(`pay.${value}` as 'pay.under-10k')
    case 'verdicts':
      return t(`fit.${value}` as 'fit.near')
  }
}

/** The form of all filters: its address is the list's own, so that a filtered list can be sent to a colleague. */
export function filterForm(
  list: List,
  query: ListQuery,
  path: string,
  words: Words,
  document: DemandDocument,
): Html {
  const { t } = words
  const groups = list.facets ? groupsOf(list.facets, words, document) : []
  return html`<details class="filters no-print"${query.open || isFiltered(query) ? trusted(' open') : nothing}>
<summary>${t('filter.title')}</summary>
<form method="get" action="${path}" role="search" hx-get="${path}" hx-trigger="change, submit" hx-target="#main" hx-select="#main" hx-swap="outerHTML" hx-push-url="true">
<input type="hidden" name="filters" value="open">
${query.texts.verdicts.map(value => html`<input type="hidden" name="verdicts" value="${value}">`)}
<div class="search"><label for="words">${t('filter.words')}</label>
<p class="hint" id="words-hint">${t('filter.words-hint')}</p>
<input id="words" name="q" type="search" value="${query.words}" maxlength="500" dir="auto" aria-describedby="words-hint"></div>
<div class="facets">${skillFilter(query, path, words)}${groups.map(group => facet(group, query, words))}</div>
<p><button>${t('filter.apply')}</button></p></form></details>`
}

function facet({ name, choices }: Group, query: ListQuery, { t, locale }: Words): Html {
  const chosen = new Set(query.texts[name])
  const box = ({ value, label, count }: Choice, at: number) => {
    const id = `${name}-${at}`
    return html`<div class="choice"><input type="checkbox" id="${id}" name="${name}" value="${value}"${chosen.has(value) ? trusted(' checked') : nothing}><label for="${id}">${label} <span class="count">${formatNumber(count, locale)}</span></label></div>`
  }
  return html`<fieldset><legend>${t(`filter.${name}`)}</legend>${choices.map(box)}</fieldset>`
}

function groupsOf(facets: Facets, words: Words, document: DemandDocument): Group[] {
  const choice = (name: FilterName) => (value: string, count: number) => ({
    value,
    label: choiceText(name, value, words),
    count,
  })
  const [field, experience, mode, pay] = (['fields', 'experience', 'workModes', 'pay'] as const).map(choice)
  const groups: Group[] = [
    {
      name: 'fields',
      choices: [...facets.fields].sort((a, b) => b.count - a.count).map(row => field!(row.field, row.count)),
    },
    { name: 'languages', choices: languageChoices(facets, words, document) },
    { name: 'experience', choices: facets.experience.map(row => experience!(row.band, row.count)) },
    { name: 'workModes', choices: facets.workModes.map(row => mode!(row.mode, row.count)) },
    { name: 'pay', choices: facets.pay.map(row => pay!(row.band, row.count)) },
  ]
  return groups.filter(({ choices }) => choices.length > 0)
}

const mostLanguages = 4

/** The demand's own languages at each level held, then others that many speak. A count is of that level and above. */
function languageChoices({ languages }: Facets, words: Words, document: DemandDocument): Choice[] {
  const wanted = new Set(
    document.requirements.flatMap(({ anyOf }) =>
      anyOf.flatMap(one => (one.kind === 'language' ? [one.language] : [])),
    ),
  )
  const totals = new Map<string, number>()
  for (const { language, count } of languages) totals.set(language, (totals.get(language) ?? 0) + count)
  const names = [...new Set([...wanted, ...[...totals.keys()].slice(0, mostLanguages)])]
  const from = (language: string, level: CefrLevel) =>
    languages
      .filter(row => row.language === language && row.level !== null)
      .filter(row => cefrLevels.indexOf(row.level!) >= cefrLevels.indexOf(level))
      .reduce((sum, { count }) => sum + count, 0)
  const choices = names.flatMap(language => [
    { value: language, count: totals.get(language) ?? 0 },
    ...(wanted.has(language)
      ? (['B1', 'B2', 'C1'] as const).map(level => ({
          value: `${language}@${level}`,
          count: from(language, level),
        }))
      : []),
  ])
  return choices
    .filter(({ count }) => count > 0)
    .map(row => ({ ...row, label: choiceText('languages', row.value, words) }))
}
