import { lengthText, payText } from '../../../matching/index.ts'
import { numberedLevel } from '../../../portal/assessment/words.ts'
import { facts } from '../../../portal/components/parts.ts'
import { dateOf, formatDate } from '../../../portal/format.ts'
import { type Html, html, nothing } from '../../../portal/html.ts'
import type { ProfileDocument } from '../document.ts'
import { evidenceTag } from './backing.ts'
import { periodText } from './period.ts'
import type { SectionId } from './sections/index.ts'
import { cityIn, labelIn, type Words } from './shared.ts'

export type ShownSection = Exclude<SectionId, 'name'>
type Item = { title: Html | string; facts?: (Html | string | false | undefined)[]; text?: string | undefined }

const list = (items: Item[], shape = ''): Html | undefined =>
  items.length === 0
    ? undefined
    : html`<ul class="rows compact ${shape}">${items.map(
        ({ title, facts = [], text }) =>
          html`<li><strong><bdi>${title}</bdi></strong>${meta(facts)}${text && html`<p class="prose" dir="auto">${text}</p>`}</li>`,
      )}</ul>`

function meta(facts: Item['facts'] = []): Html {
  const shown = facts.filter(Boolean)
  return shown.length === 0
    ? nothing
    : html`<span class="meta">${shown.map(fact => html`<span>${fact}</span>`)}</span>`
}

/** A section as it is read; undefined while it holds nothing. */
export function showSection(id: ShownSection, document: ProfileDocument, words: Words): Html | undefined {
  return shown[id](document, words)
}

const shown: Record<ShownSection, (document: ProfileDocument, words: Words) => Html | undefined> = {
  about: ({ headline, summary }) =>
    headline || summary
      ? html`${headline && html`<p><strong dir="auto">${headline}</strong></p>`}${summary && html`<p class="prose" dir="auto">${summary}</p>`}`
      : undefined,

  skills: ({ skills }, { t, reference, locale }) =>
    list(
      skills.map(({ skill, level, years, lastUsed, evidence }) => ({
        title: labelIn(reference.skills, skill, locale),
        facts: [
          level !== undefined && numberedLevel(level, locale),
          years !== undefined && lengthText(years * 12, locale),
          lastUsed !== undefined && t('show.last-used', { year: String(lastUsed) }),
          evidenceTag(evidence, t),
        ],
      })),
      'tight',
    ),

  jobs: ({ jobs }, { t, reference, locale }) =>
    list(
      jobs.map(({ title, organisation, field, from, to, description, evidence }) => ({
        title,
        facts: [
          organisation && html`<bdi>${organisation}</bdi>`,
          periodText({ from, to }, t),
          field && labelIn(reference.fields, field, locale),
          evidenceTag(evidence, t),
        ],
        text: description,
      })),
    ),

  experience: ({ experience = [] }, { t, reference, locale }) =>
    list(
      experience.map(({ field, months, evidence }) => ({
        title: field ? labelIn(reference.fields, field, locale) : t('experience.all'),
        facts: [lengthText(months, locale), evidenceTag(evidence, t)],
      })),
    ),

  education: ({ education }, { t, reference, locale }) =>
    list(
      education.map(({ level, degree, subject, institution, graduated, evidence }) => ({
        title: degree ?? t(`degree.${level}`),
        facts: [
          degree && t(`degree.${level}`),
          subject && labelIn(reference.subjects, subject, locale),
          institution && html`<bdi>${institution}</bdi>`,
          graduated !== undefined && t('show.graduated', { year: String(graduated) }),
          evidenceTag(evidence, t),
        ],
      })),
    ),

  languages: ({ languages }, { t, reference, locale }) =>
    list(
      languages.map(({ language, level, test, score, evidence }) => ({
        title: labelIn(reference.languages, language, locale),
        facts: [
          level && t(`cefr.${level}`),
          test && html`<bdi>${labelIn(reference.languageTests, test, locale)}</bdi>`,
          score !== undefined && t('show.score', { score }),
          evidenceTag(evidence, t),
        ],
      })),
    ),

  certifications: ({ certifications }, { t, reference, locale }) =>
    list(
      certifications.map(({ certification, number, issued, expires, proof, evidence }) => ({
        title: labelIn(reference.certifications, certification, locale),
        facts: [
          reference.certifications.get(certification)?.issuer,
          number && t('show.number', { number }),
          issued && t('show.issued', { date: formatDate(issued, locale) }),
          expires === null
            ? t('show.lifelong')
            : expires && t('show.until', { date: formatDate(expires, locale) }),
          proof && html`<a href="${proof}" rel="noopener noreferrer">${t('show.proof')}</a>`,
          evidenceTag(evidence, t),
        ],
      })),
    ),

  wishes({ place, preferences }, words) {
    const { t, reference, locale } = words
    const { countries, workModes, minimumPay, availableFrom } = preferences
    const backing = evidenceTag(place?.evidence, t)
    if (!place && Object.keys(preferences).length === 0) return undefined
    const names = (rows: Parameters<typeof labelIn>[0], ids: readonly string[]) =>
      new Intl.ListFormat(locale, { type: 'conjunction' }).format(ids.map(id => labelIn(rows, id, locale)))
    return facts([
      [t('wishes.city'), place?.city && html`<bdi>${cityIn(place.city, words)}</bdi> ${backing}`],
      [
        t('wishes.province'),
        place?.province &&
          html`${labelIn(reference.provinces, place.province, locale)} ${place.city ? '' : backing}`,
      ],
      [
        t('wishes.modes'),
        workModes &&
          html`${workModes.map(mode => html`<span class="block">${labelIn(reference.workModes, mode, locale)}</span>`)}`,
      ],
      [
        t('wishes.countries'),
        countries && (countries.length > 0 ? names(reference.countries, countries) : t('wishes.stays')),
      ],
      [t('wishes.from'), availableFrom && dateOf(availableFrom, locale)],
      [t('wishes.pay'), minimumPay && payText(minimumPay as Parameters<typeof payText>[0], locale)],
    ])
  },
}
