import { type Html, html, trusted } from '../../../portal/html.ts'
import { urls } from '../../../portal/urls.ts'
import type { OpenDemand } from '../../demands/index.ts'

const employmentTypes = {
  permanent: 'FULL_TIME',
  'fixed-term': 'TEMPORARY',
  dispatch: 'TEMPORARY',
  contract: 'CONTRACTOR',
  internship: 'INTERN',
} as const
const units = { hour: 'HOUR', month: 'MONTH', year: 'YEAR' } as const
const fromPakistan = new Set(['remote', 'delivery-centre'])

/** A posting as schema.org has it, for search engines and job sites. @param lang of title and text */
export function jobPosting(demand: OpenDemand, publicUrl: string, lang: 'en' | 'ja'): object {
  const { document, employer } = demand
  const { pay, place, workMode, deadline, seats, employmentType } = document
  const away = workMode !== undefined && fromPakistan.has(workMode)
  return {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title: document.title[lang] ?? document.title.en ?? document.title.ja,
    description: document.text[lang] ?? document.text.en ?? document.text.ja,
    inLanguage: lang,
    url: `${publicUrl}${urls.openDemand(demand.demandId)}`,
    identifier: { '@type': 'PropertyValue', name: 'Hunar', value: demand.demandId },
    datePosted: demand.publishedAt.toISOString().slice(0, 10),
    ...(deadline && { validThrough: `${deadline}T23:59:59Z` }),
    ...(employmentType && { employmentType: employmentTypes[employmentType] }),
    ...(seats && { totalJobOpenings: seats }),
    hiringOrganization: {
      '@type': 'Organization',
      name: (lang === 'ja' ? employer.nameJa : null) ?? employer.name,
    },
    ...(away
      ? {
          jobLocationType: 'TELECOMMUTE',
          applicantLocationRequirements: { '@type': 'Country', name: 'PK' },
        }
      : place && {
          jobLocation: {
            '@type': 'Place',
            address: {
              '@type': 'PostalAddress',
              addressCountry: place.country,
              ...(place.city && { addressLocality: place.city }),
            },
          },
        }),
    ...(pay && {
      baseSalary: {
        '@type': 'MonetaryAmount',
        currency: pay.currency,
        value: {
          '@type': 'QuantitativeValue',
          ...(pay.minimum !== undefined && { minValue: pay.minimum }),
          ...(pay.maximum !== undefined && { maxValue: pay.maximum }),
          unitText: units[pay.period],
        },
      },
    }),
    directApply: true,
  }
}

/** Data for programs, which no browser runs. Nothing in it can end the element it stands in. */
export function dataElement(data: object): Html {
  const json = JSON.stringify(data).replaceAll(
    /[<>&\u2028\u2029]/g,
    letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return html`<script type="application/ld+json">${trusted(json)}</script>`
}
