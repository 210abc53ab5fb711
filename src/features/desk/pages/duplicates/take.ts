import type { Form } from '../../../../portal/forms.ts'
import { type Html, html, nothing, trusted } from '../../../../portal/html.ts'
import { type EntryList, type FactRow, isFactList, type ValueRow } from '../../../duplicates/index.ts'
import type { DuplicateTexts } from './texts/index.ts'

type Option = readonly [value: string, text: string]

/** For all entries of a list that were not chosen one by one. */
export function sectionChoice(form: Form, list: EntryList, title: string, t: DuplicateTexts): Html {
  const id = `f-sections-${list}`
  const options: Option[] = [
    ...(isFactList(list) ? [] : [['', t('take.kept-list')] as const]),
    ['both', t('take.both')],
    ['first', t('take.only-first')],
    ['second', t('take.only-second')],
  ]
  return html`<p class="take"><label for="${id}">${t('take.section', { section: title })}</label> ${picker(form, `/sections/${list}`, options, { id })}</p>`
}

/** For one entry: as for the whole list, or otherwise. What both say word for word is always taken. */
export function takeEntry(form: Form, row: FactRow, title: string, t: DuplicateTexts): Html {
  if (row.same) return nothing
  return picker(form, `/facts/${row.key}`, [['', t('take.as-above')], ...optionsOf(row, t)], {
    label: t('take.label', { what: title }),
  })
}

/** What nobody chose is taken from the kept one, or from the only one that says it. */
export function takeValue(form: Form, row: ValueRow, what: string, t: DuplicateTexts): Html {
  if (row.same) return nothing
  const options = optionsOf(row, t)
  const alone = row.first === undefined || row.second === undefined
  return picker(form, `/values/${row.name}`, alone ? options : [['', t('take.kept')], ...options], {
    label: t('take.label', { what }),
  })
}

/** A side that does not say it leaves it out. */
function optionsOf({ first, second }: { first?: unknown; second?: unknown }, t: DuplicateTexts): Option[] {
  const [one, other] = [first ?? null, second ?? null]
  if (other === null)
    return [
      ['first', t('take.it')],
      ['second', t('take.leave-out')],
    ]
  if (one === null)
    return [
      ['second', t('take.it')],
      ['first', t('take.leave-out')],
    ]
  return [
    ['first', t('take.first')],
    ['second', t('take.second')],
  ]
}

/** A choice that has its label elsewhere, or only for those who hear the page. */
function picker(
  form: Form,
  name: string,
  options: readonly Option[],
  { id, label }: { id?: string; label?: string },
): Html {
  const chosen = form.textIn(name)
  return html`<select name="${name}"${id && html` id="${id}"`}${label && html` aria-label="${label}"`}>${options.map(
    ([value, text]) =>
      html`<option value="${value}"${value === chosen && trusted(' selected')}>${text}</option>`,
  )}</select>`
}
