import { Type } from 'typebox'
import { fields } from '../../../../portal/components/fields.ts'
import { html } from '../../../../portal/html.ts'
import { identifier, isoMonth } from '../../../schema-parts.ts'
import { profileDocument } from '../../document.ts'
import { evidenceTag, yearsText } from '../backing.ts'
import { periodTyped } from '../period.ts'
import { rowGroups } from '../rows.ts'
import { labelIn, optionsOf, profileUrls } from '../shared.ts'
import { filledIn, section } from './section.ts'

const {
  title,
  organisation,
  field: fieldOfJob,
  description,
} = profileDocument.properties.jobs.items.properties

const places = '/document/jobs'
export const jobs = section({
  id: 'jobs',
  list: places,
  schema: Type.Object({
    document: Type.Object(
      {
        jobs: Type.Array(
          Type.Object({
            title,
            organisation,
            field: fieldOfJob,
            from: Type.Optional(isoMonth),
            to: Type.Optional(isoMonth),
            present: Type.Optional(Type.Literal('yes')),
            description,
          }),
          { maxItems: 60, default: [] },
        ),
      },
      { default: { jobs: [] } },
    ),
  }),
  begin: ({ document }) => ({
    document: {
      jobs: document.jobs.map(({ to, evidence: _, ...job }) => ({
        ...job,
        ...(to === null ? { present: 'yes' } : { to }),
      })),
    },
  }),
  fields(form, words, { more, stored }) {
    const { t, locale, reference } = words
    const field = fields(locale)
    return rowGroups(words, {
      form,
      list: places,
      fields: ['title', 'organisation', 'field', 'from', 'to', 'present', 'description'],
      action: profileUrls.section('jobs'),
      more,
      title: at => form.textIn(`${places}/${at}/title`),
      facts: at =>
        filledIn(
          form.textIn(`${places}/${at}/organisation`),
          periodTyped(
            {
              from: form.textIn(`${places}/${at}/from`),
              to: form.textIn(`${places}/${at}/present`) ? null : form.textIn(`${places}/${at}/to`),
            },
            t,
          ),
        ),
      note: at =>
        evidenceTag(
          stored?.jobs.find(
            ({ title, from = '' }) =>
              form.textIn(`${places}/${at}/title`) === title && form.textIn(`${places}/${at}/from`) === from,
          )?.evidence,
          t,
        ),
      row: name =>
        html`${field.input({ form, name: name('title'), label: t('jobs.title'), attributes: { maxlength: 160 } })}
${field.input({ form, name: name('organisation'), label: t('jobs.organisation'), hint: t('jobs.organisation-hint'), required: false, attributes: { maxlength: 160 } })}
${field.input({ form, name: name('from'), label: t('jobs.from'), type: 'month', required: false, size: 'short', attributes: { placeholder: '2021-04', dir: 'ltr' } })}
${field.input({ form, name: name('to'), label: t('jobs.to'), type: 'month', required: false, size: 'short', attributes: { placeholder: '2024-09', dir: 'ltr' } })}
${field.checkbox({ form, name: name('present'), label: t('jobs.present'), value: 'yes' })}
${field.select({ form, name: name('field'), label: t('jobs.field'), required: false, options: optionsOf(reference.fields, locale) })}
${field.textarea({ form, name: name('description'), label: t('jobs.description'), required: false, rows: 4, attributes: { maxlength: 4000 } })}`,
    })
  },
  read: ({ document }, profile) => ({
    written: {
      ...profile,
      document: {
        ...profile.document,
        jobs: document.jobs.map(({ present, ...job }) => ({ ...job, ...(present && { to: null }) })),
      },
    },
  }),
})

const stated = '/document/experience'
/** What somebody states beside dated jobs, in years. */
export const experience = section({
  id: 'experience',
  list: stated,
  schema: Type.Object({
    document: Type.Object(
      {
        experience: Type.Array(
          Type.Object({
            field: Type.Union([Type.Literal('all'), identifier]),
            years: Type.Number({ minimum: 0, maximum: 60 }),
          }),
          { maxItems: 20, default: [] },
        ),
      },
      { default: { experience: [] } },
    ),
  }),
  begin: ({ document }) => ({
    document: {
      experience: document.experience?.map(({ field = 'all', months }) => ({
        field,
        // To the hundredth, so that what is saved without a change is the same number of months.
        years: Math.round((months / 12) * 100) / 100,
      })),
    },
  }),
  fields(form, words, { more, stored: kept }) {
    const { t, locale, reference } = words
    const field = fields(locale)
    return rowGroups(words, {
      form,
      list: stated,
      fields: ['field', 'years'],
      action: profileUrls.section('experience'),
      more,
      title: at => {
        const id = form.textIn(`${stated}/${at}/field`)
        return id === 'all' ? t('experience.all') : labelIn(reference.fields, id, locale)
      },
      facts: at => yearsText(form.textIn(`${stated}/${at}/years`), t),
      note: at =>
        evidenceTag(
          kept?.experience?.find(({ field = 'all' }) => form.textIn(`${stated}/${at}/field`) === field)
            ?.evidence,
          t,
        ),
      row: name =>
        html`${field.select({ form, name: name('field'), label: t('experience.field'), options: [{ value: 'all', label: t('experience.all') }, ...optionsOf(reference.fields, locale)] })}
${field.input({ form, name: name('years'), label: t('experience.years'), size: 'short', attributes: { inputmode: 'decimal' } })}`,
    })
  },
  read({ document }, profile) {
    const { experience: _before, ...rest } = profile.document
    const rows = document.experience.map(({ field, years }) => ({
      ...(field !== 'all' && { field }),
      months: Math.round(years * 12),
    }))
    return { written: { ...profile, document: { ...rest, ...(rows.length > 0 && { experience: rows }) } } }
  },
})
