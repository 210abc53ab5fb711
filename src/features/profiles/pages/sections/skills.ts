import { Type } from 'typebox'
import { fields } from '../../../../portal/components/fields.ts'
import { html } from '../../../../portal/html.ts'
import { line } from '../../../schema-parts.ts'
import { profileDocument } from '../../document.ts'
import { evidenceTag, levelOptions, levelWords, yearsText } from '../backing.ts'
import { rowGroups } from '../rows.ts'
import { labelIn, profileUrls } from '../shared.ts'
import { completed, section, withIds } from './section.ts'

const list = '/document/skills'
const { level, years, lastUsed } = profileDocument.properties.skills.items.properties

export const skills = section({
  id: 'skills',
  list,
  schema: Type.Object({
    document: Type.Object(
      {
        skills: Type.Array(Type.Object({ skill: line(120), level, years, lastUsed }), {
          maxItems: 200,
          default: [],
        }),
      },
      { default: { skills: [] } },
    ),
  }),
  begin: ({ document }, { reference, locale }) => ({
    document: {
      skills: document.skills.map(({ skill, level, years, lastUsed }) => ({
        skill: labelIn(reference.skills, skill, locale),
        level,
        years,
        lastUsed,
      })),
    },
  }),
  fields(form, words, { more, stored }) {
    const { t, locale } = words
    const field = fields(locale)
    const backing = new Map(
      stored?.skills.map(({ skill, evidence }) => [labelIn(words.reference.skills, skill, locale), evidence]),
    )
    return html`${rowGroups(words, {
      form,
      list,
      fields: ['skill', 'level', 'years', 'lastUsed'],
      action: profileUrls.section('skills'),
      more,
      title: at => form.textIn(`${list}/${at}/skill`),
      facts: at => [
        ...levelWords(form.textIn(`${list}/${at}/level`), t),
        ...yearsText(form.textIn(`${list}/${at}/years`), t),
      ],
      note: at => evidenceTag(backing.get(form.textIn(`${list}/${at}/skill`)), t),
      row: name =>
        html`${completed('skill', locale, { form, name: name('skill'), label: t('skills.skill'), attributes: { maxlength: 120 } })}
${field.select({ form, name: name('level'), label: t('skills.level'), required: false, options: levelOptions(t) })}
${field.input({ form, name: name('years'), label: t('skills.years'), required: false, size: 'short', attributes: { inputmode: 'decimal' } })}
${field.input({ form, name: name('lastUsed'), label: t('skills.last-used'), required: false, size: 'short', attributes: { inputmode: 'numeric', placeholder: '2026' } })}`,
    })}`
  },
  read({ document }, profile, words) {
    const { made, errors } = withIds(document.skills, words, {
      kind: 'skill',
      place: at => `${list}/${at}/skill`,
      nameOf: ({ skill }) => skill,
      put: (row, skill) => ({ ...row, skill }),
    })
    return { written: { ...profile, document: { ...profile.document, skills: made } }, errors }
  },
})
