import { Type } from 'typebox'
import { fields } from '../../../../portal/components/fields.ts'
import { type Html, html, nothing } from '../../../../portal/html.ts'
import { cefrLevels, degreeLevels } from '../../../../reference/types.ts'
import { line } from '../../../schema-parts.ts'
import { profileDocument } from '../../document.ts'
import { evidenceTag } from '../backing.ts'
import { rowGroups } from '../rows.ts'
import { labelIn, optionsOf, profileUrls, type Words } from '../shared.ts'
import { filledIn, section, withIds } from './section.ts'

const { education: schools, languages: tongues } = profileDocument.properties
const { evidence: _school, ...study } = schools.items.properties
const { level, test, score } = tongues.items.properties

const studies = '/document/education'
export const education = section({
  id: 'education',
  list: studies,
  schema: Type.Object({
    document: Type.Object(
      { education: Type.Array(Type.Object(study), { maxItems: 20, default: [] }) },
      { default: { education: [] } },
    ),
  }),
  begin: ({ document }) => ({ document: { education: document.education } }),
  fields(form, words, { more, stored }) {
    const { t, locale, reference } = words
    const field = fields(locale)
    const title = (at: number) => {
      const level = form.textIn(`${studies}/${at}/level`)
      return (
        form.textIn(`${studies}/${at}/degree`) ||
        ((degreeLevels as readonly string[]).includes(level) ? t(`degree.${level as 'bachelor'}`) : '')
      )
    }
    return rowGroups(words, {
      form,
      list: studies,
      fields: ['level', 'degree', 'subject', 'institution', 'graduated'],
      action: profileUrls.section('education'),
      more,
      title,
      facts: at =>
        filledIn(form.textIn(`${studies}/${at}/institution`), form.textIn(`${studies}/${at}/graduated`)),
      note: at =>
        evidenceTag(
          stored?.education.find(
            ({ level, degree = '', graduated = '' }) =>
              form.textIn(`${studies}/${at}/level`) === level &&
              form.textIn(`${studies}/${at}/degree`) === degree &&
              form.textIn(`${studies}/${at}/graduated`) === String(graduated),
          )?.evidence,
          t,
        ),
      row: name =>
        html`${field.select({ form, name: name('level'), label: t('education.level'), options: degreeLevels.map(value => ({ value, label: t(`degree.${value}`) })) })}
${field.input({ form, name: name('degree'), label: t('education.degree'), hint: t('education.degree-hint'), required: false, attributes: { maxlength: 120 } })}
${field.select({ form, name: name('subject'), label: t('education.subject'), required: false, options: optionsOf(reference.subjects, locale) })}
${field.input({ form, name: name('institution'), label: t('education.institution'), hint: t('education.institution-hint'), required: false, attributes: { maxlength: 160 } })}
${field.input({ form, name: name('graduated'), label: t('education.graduated'), required: false, size: 'short', attributes: { inputmode: 'numeric', placeholder: '2019' } })}`,
    })
  },
  read: ({ document }, profile) => ({
    written: { ...profile, document: { ...profile.document, education: document.education } },
  }),
})

const spoken = '/document/languages'
export const languages = section({
  id: 'languages',
  list: spoken,
  schema: Type.Object({
    document: Type.Object(
      {
        languages: Type.Array(Type.Object({ language: line(60), level, test, score }), {
          maxItems: 20,
          default: [],
        }),
      },
      { default: { languages: [] } },
    ),
  }),
  begin: ({ document }, { reference, locale }) => ({
    document: {
      languages: document.languages.map(({ language, level, test, score }) => ({
        language: labelIn(reference.languages, language, locale),
        level,
        test,
        score,
      })),
    },
  }),
  fields(form, words, { more, stored }) {
    const { t, locale, reference } = words
    const field = fields(locale)
    return html`${rowGroups(words, {
      form,
      list: spoken,
      fields: ['language', 'level', 'test', 'score'],
      action: profileUrls.section('languages'),
      more,
      title: at => form.textIn(`${spoken}/${at}/language`),
      facts: at =>
        filledIn(
          form.textIn(`${spoken}/${at}/level`),
          labelIn(reference.languageTests, form.textIn(`${spoken}/${at}/test`), locale),
          form.textIn(`${spoken}/${at}/score`),
        ),
      note: at =>
        evidenceTag(
          stored?.languages.find(
            ({ language, test = '' }) =>
              form.textIn(`${spoken}/${at}/language`) === labelIn(reference.languages, language, locale) &&
              form.textIn(`${spoken}/${at}/test`) === test,
          )?.evidence,
          t,
        ),
      row: name =>
        html`${field.input({ form, name: name('language'), label: t('languages.language'), attributes: { list: 'language-names', maxlength: 60 } })}
${field.select({ form, name: name('level'), label: t('languages.level'), required: false, options: cefrLevels.map(value => ({ value, label: t(`cefr.${value}`) })) })}
${field.select({ form, name: name('test'), label: t('languages.test'), hint: t('languages.test-hint'), required: false, options: optionsOf(reference.languageTests, locale) })}
${field.input({ form, name: name('score'), label: t('languages.score'), required: false, size: 'short', attributes: { inputmode: 'decimal' } })}`,
    })}${languageNames(words)}`
  },
  read({ document }, profile, words) {
    const { made, errors } = withIds(document.languages, words, {
      kind: 'language',
      place: at => `${spoken}/${at}/language`,
      nameOf: ({ language }) => language,
      put: (row, language) => ({ ...row, language }),
    })
    return { written: { ...profile, document: { ...profile.document, languages: made } }, errors }
  },
})

/** Those that demands and people here speak: the whole list would be more than the rest of the page. */
const common = [
  'ur',
  'en',
  'ja',
  'ar',
  'de',
  'zh',
  'ko',
  'fr',
  'tr',
  'ps',
  'pa',
  'sd',
  'fa',
  'ms',
  'es',
  'nl',
]

function languageNames({ reference, locale }: Words): Html {
  return html`<datalist id="language-names">${common.map(code =>
    reference.languages.has(code)
      ? html`<option value="${labelIn(reference.languages, code, locale)}">`
      : nothing,
  )}</datalist>`
}
