import { lengthText } from '../../../matching/index.ts'
import { numberedLevel } from '../../../portal/assessment/words.ts'
import { fields } from '../../../portal/components/fields.ts'
import { button } from '../../../portal/components/parts.ts'
import { formatDate } from '../../../portal/format.ts'
import { type Html, html, nothing } from '../../../portal/html.ts'
import type { View } from '../../../portal/layout.ts'
import { cefrLevels, degreeLevels } from '../../../reference/types.ts'
import { proposalToDocument } from '../import/index.ts'
import { levelOptions } from './backing.ts'
import { periodText } from './period.ts'
import { whoItIs } from './review-identity.ts'
import { line, part, type Reviewed } from './review-line.ts'
import { cityIn, labelIn, optionsOf, profileUrls } from './shared.ts'
import { showSection } from './show-document.ts'
import { notRead } from './unread.ts'

export function reviewView(reviewed: Reviewed): View {
  const { proposal, form, words, profile } = reviewed
  const { t, locale } = words
  const field = fields(locale)
  return {
    title: t('review.title'),
    lead: t('review.lead'),
    main: html`${field.summary(form)}
<form method="post" action="${profileUrls.review(proposal.id)}" novalidate data-keep>
${whoItIs(reviewed)}${texts(reviewed)}${lists(reviewed)}${places(reviewed)}
${profile && field.checkbox({ form, name: '/conflict', value: 'replace', label: t('review.replace'), hint: t('review.replace-hint') })}
<div class="bar"><button class="main">${t('review.accept')}</button></div></form>
${notRead(proposal, words)}
<div class="actions">${button(`${profileUrls.review(proposal.id)}/discard`, t('review.discard'))}</div>`,
  }
}

function texts(reviewed: Reviewed): Html {
  const { proposal, form, words } = reviewed
  const { t, locale } = words
  const field = fields(locale)
  const { headline, summary } = proposal.proposal
  return part(t('section.about'), [
    ...(headline
      ? [
          line(reviewed, {
            take: '/take/headline',
            fields: '/document/headline',
            title: headline.value,
            correct: field.input({
              form,
              name: '/document/headline',
              label: t('about.headline'),
              required: false,
              size: 'long',
            }),
          }),
        ]
      : []),
    ...(summary
      ? [
          line(reviewed, {
            take: '/take/summary',
            fields: '/document/summary',
            title: t('about.summary'),
            quote: summary.words,
            correct: field.textarea({
              form,
              name: '/document/summary',
              label: t('about.summary'),
              required: false,
              rows: 8,
            }),
          }),
        ]
      : []),
  ])
}

function lists(reviewed: Reviewed): Html {
  const { proposal, form, words } = reviewed
  const { t, locale, reference } = words
  const field = fields(locale)
  const read = proposal.proposal
  const document = proposalToDocument(read)
  const at = (list: string, index: number) => (name: string) => `/document/${list}/${index}/${name}`
  return html`${part(
    t('section.skills'),
    document.skills.map(({ skill, level, years }, index) => {
      const name = at('skills', index)
      return html`${line(reviewed, {
        take: name('take'),
        title: labelIn(reference.skills, skill, locale),
        facts: [
          level !== undefined && numberedLevel(level, locale),
          years !== undefined && lengthText(years * 12, locale),
        ],
        quote: read.skills[index]?.words[0],
        estimated: Boolean(read.skills[index]?.level.estimated),
        correct: html`${field.select({ form, name: name('level'), label: t('skills.level'), required: false, options: levelOptions(t) })}
${field.input({ form, name: name('years'), label: t('skills.years'), required: false, size: 'short', attributes: { inputmode: 'decimal' } })}${field.input({ form, name: name('lastUsed'), label: t('skills.last-used'), required: false, size: 'short', attributes: { inputmode: 'numeric' } })}`,
      })}${field.hidden(name('skill'), skill)}`
    }),
  )}
${part(
  t('section.jobs'),
  document.jobs.map(({ title, organisation, from, to }, index) => {
    const name = at('jobs', index)
    return line(reviewed, {
      take: name('take'),
      title,
      facts: [organisation, periodText({ from, to }, t)],
      quote: read.jobs[index]?.words,
      correct: html`${field.input({ form, name: name('title'), label: t('jobs.title') })}
${field.input({ form, name: name('organisation'), label: t('jobs.organisation'), required: false })}
${field.input({ form, name: name('from'), label: t('jobs.from'), type: 'month', required: false, size: 'short' })}
${field.input({ form, name: name('to'), label: t('jobs.to'), type: 'month', required: false, size: 'short' })}
${field.checkbox({ form, name: name('present'), label: t('jobs.present'), value: 'yes' })}
${field.select({ form, name: name('field'), label: t('jobs.field'), required: false, options: optionsOf(reference.fields, locale) })}`,
    })
  }),
)}
${part(
  t('section.experience'),
  (document.experience ?? []).map(({ field: id, months }, index) => {
    const name = at('experience', index)
    return html`${line(reviewed, {
      take: name('take'),
      title: id ? labelIn(reference.fields, id, locale) : t('experience.all'),
      facts: [lengthText(months, locale)],
      estimated: Boolean(read.experience[index]?.estimated),
    })}${id && field.hidden(name('field'), id)}${field.hidden(name('months'), months)}`
  }),
)}
${part(
  t('section.education'),
  document.education.map(({ level, degree, institution, graduated }, index) => {
    const name = at('education', index)
    return line(reviewed, {
      take: name('take'),
      title: degree ?? t(`degree.${level}`),
      facts: [institution, graduated !== undefined && t('show.graduated', { year: String(graduated) })],
      quote: read.education[index]?.words,
      correct: html`${field.select({ form, name: name('level'), label: t('education.level'), options: degreeLevels.map(value => ({ value, label: t(`degree.${value}`) })) })}
${field.input({ form, name: name('degree'), label: t('education.degree'), required: false })}
${field.select({ form, name: name('subject'), label: t('education.subject'), required: false, options: optionsOf(reference.subjects, locale) })}
${field.input({ form, name: name('institution'), label: t('education.institution'), required: false })}
${field.input({ form, name: name('graduated'), label: t('education.graduated'), required: false, size: 'short', attributes: { inputmode: 'numeric' } })}`,
    })
  }),
)}
${part(
  t('section.languages'),
  document.languages.map(({ language, level, test }, index) => {
    const name = at('languages', index)
    return html`${line(reviewed, {
      take: name('take'),
      title: labelIn(reference.languages, language, locale),
      facts: [level && t(`cefr.${level}`), test && labelIn(reference.languageTests, test, locale)],
      quote: read.languages[index]?.words,
      correct: html`${field.select({ form, name: name('level'), label: t('languages.level'), required: false, options: cefrLevels.map(value => ({ value, label: t(`cefr.${value}`) })) })}
${field.select({ form, name: name('test'), label: t('languages.test'), required: false, options: optionsOf(reference.languageTests, locale) })}
${field.input({ form, name: name('score'), label: t('languages.score'), required: false, size: 'short' })}`,
    })}${field.hidden(name('language'), language)}`
  }),
)}
${part(
  t('section.certifications'),
  document.certifications.map(({ certification, issued }, index) => {
    const name = at('certifications', index)
    return html`${line(reviewed, {
      take: name('take'),
      title: labelIn(reference.certifications, certification, locale),
      facts: [issued && formatDate(issued, locale)],
      quote: read.certifications[index]?.words,
      correct: html`${field.input({ form, name: name('number'), label: t('certifications.number'), required: false })}
${field.input({ form, name: name('issued'), label: t('certifications.issued'), type: 'date', required: false, size: 'short' })}
${field.input({ form, name: name('expires'), label: t('certifications.expires'), type: 'date', required: false, size: 'short' })}`,
    })}${field.hidden(name('certification'), certification)}`
  }),
)}`
}

/** Where somebody is and what they want: taken or left whole, and changed later on its own page. */
function places(reviewed: Reviewed): Html {
  const { proposal, words } = reviewed
  const { t } = words
  const field = fields(words.locale)
  const document = proposalToDocument(proposal.proposal)
  const { place, preferences } = document
  const wanted = Object.keys(preferences).length > 0
  if (!place && !wanted) return nothing
  const { minimumPay, countries = [], workModes = [], availableFrom } = preferences
  const at = (name: string) => `/document/preferences/${name}`
  return html`${part(t('section.wishes'), [
    ...(place
      ? [
          line(reviewed, {
            take: '/take/place',
            title: t('wishes.city'),
            facts: [
              place.city && cityIn(place.city, words),
              place.province && labelIn(words.reference.provinces, place.province, words.locale),
            ],
            quote: proposal.proposal.place?.words,
          }),
        ]
      : []),
    ...(wanted ? [line(reviewed, { take: '/take/preferences', title: t('review.wishes') })] : []),
  ])}
${wanted && showSection('wishes', { ...document, place: undefined as never }, words)}
${place?.city && field.hidden('/document/place/city', place.city)}${place?.province && field.hidden('/document/place/province', place.province)}
${countries.map(code => field.hidden(at('countries'), code))}${workModes.map(mode => field.hidden(at('workModes'), mode))}
${availableFrom && field.hidden(at('availableFrom'), availableFrom)}
${minimumPay && html`${field.hidden(at('minimumPay/amount'), minimumPay.amount)}${field.hidden(at('minimumPay/currency'), minimumPay.currency)}${field.hidden(at('minimumPay/period'), minimumPay.period)}`}`
}
