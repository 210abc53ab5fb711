import { numberedLevel, skillLevels } from '../../../portal/assessment/words.ts'
import { combobox } from '../../../portal/components/combobox.ts'
import { emptyForm } from '../../../portal/forms.ts'
import { type Html, html, nothing, trusted } from '../../../portal/html.ts'
import { urls } from '../../../portal/urls.ts'
import { idOfName, namesLike, type Reference } from '../../../reference/index.ts'
import { addressOf, type ListQuery } from './filters.ts'
import { labelIn, type Words } from './shared.ts'

/** The list with another skill to filter by; one that is there already keeps its level. */
export function withSkill(path: string, query: ListQuery, id: string): string {
  const others = query.texts.skills.filter(value => value.split('@')[0] !== id)
  const skill = query.texts.skills.find(value => !others.includes(value)) ?? id
  const texts = { ...query.texts, skills: [...others, skill] }
  return addressOf(path, query, { texts, typedSkill: '', page: 1, chosen: undefined, open: true })
}

/** The skill that was typed; undefined: nothing was, or no skill is called so. */
export const skillTyped = ({ typedSkill }: ListQuery, reference: Reference): string | undefined =>
  typedSkill ? idOfName('skill', typedSkill, reference) : undefined

/** Skills to filter by: each with the least level, and a field for another. */
export function skillFilter(query: ListQuery, path: string, { t, locale, reference }: Words): Html {
  const { typedSkill } = query
  const chosen = (value: string, at: number): Html => {
    const [id = '', level = ''] = value.split('@')
    const option = (to: string, text: string, selected: boolean) =>
      html`<option value="${to}"${selected ? trusted(' selected') : nothing}>${text}</option>`
    return html`<div class="field"><label for="skill-${at}"><bdi>${labelIn(reference.skills, id, locale)}</bdi></label>
<select id="skill-${at}" name="skills">${option(id, t('filter.any-level'), level === '')}${skillLevels.map(
      one =>
        option(
          `${id}@${one}`,
          t('filter.level', { level: numberedLevel(one, locale) }),
          level === String(one),
        ),
    )}${option('', t('filter.no-skill'), false)}</select></div>`
  }
  const near = typedSkill ? namesLike('skill', typedSkill, reference, locale).slice(0, 3) : []
  const form = {
    ...emptyForm(),
    textIn: () => typedSkill,
    errors: typedSkill ? [{ name: 'skill', message: t('filter.unknown-skill', { typed: typedSkill }) }] : [],
  }
  return html`<fieldset class="skills"><legend>${t('filter.skills')}</legend>${query.texts.skills.map(chosen)}
${combobox(locale, { form, name: 'skill', label: t('filter.add-skill'), source: `${urls.employerDemands}/names/skill`, filter: true })}
${near.length > 0 && html`<p class="near">${near.map(({ id, label }) => html`<a href="${withSkill(path, query, id)}"><bdi>${label}</bdi></a> `)}</p>`}</fieldset>`
}
