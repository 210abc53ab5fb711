import type { Locale } from '../../actor.ts'
import type { Form } from '../forms.ts'
import { type Html, html, nothing, trusted } from '../html.ts'
import { type PortalTexts, portalTexts } from '../texts/index.ts'

interface Labelled {
  form: Form
  /** A JSON pointer: `/lines/0/weight`. */
  name: string
  label: string
  hint?: string | Html
  required?: boolean
  /** Narrows a list: nothing of it is needed, and nothing has to say so. */
  filter?: boolean
}

export interface Option {
  value: string
  label: string
  hint?: string
}

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>

/** An id for a field: its pointer with what ids may hold. */
export const idOf = (name: string): string => `f${name.replaceAll(/[^A-Za-z0-9]/g, '-')}`

const isNeeded = ({ required = true, filter = false }: Labelled) => required && !filter
const isOptional = ({ required, filter }: Labelled) => required === false && !filter

/** What the fields of a form are called, for the summary above them. */
const labels = new WeakMap<Form, Map<string, string>>()
function remember({ form, name, label }: Labelled): void {
  if (form.errors.length === 0) return
  labels.set(form, (labels.get(form) ?? new Map<string, string>()).set(name, label))
}

const errorOf = ({ form, name }: Labelled) => form.errors.find(error => error.name === name)?.message

function attributes(given: Attributes): Html {
  return html`${Object.entries(given)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([name, value]) =>
      value === true ? trusted(` ${name}`) : html`${trusted(` ${name}=`)}"${String(value)}"`,
    )}`
}

function describedBy(field: Labelled): Attributes {
  const id = idOf(field.name)
  const error = errorOf(field)
  const ids = [field.hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return { ...(ids && { 'aria-describedby': ids }), ...(error && { 'aria-invalid': 'true' }) }
}

function around(field: Labelled, t: PortalTexts, control: Html): Html {
  remember(field)
  const id = idOf(field.name)
  const error = errorOf(field)
  return html`<div class="field${error ? ' wrong' : ''}">
<label for="${id}">${field.label}${isOptional(field) && html` <span class="optional">${t('form.optional')}</span>`}</label>
${field.hint && html`<div class="hint" id="${id}-hint">${field.hint}</div>`}
${error && html`<p class="error" id="${id}-error">${error}</p>`}
${control}</div>`
}

/** The fields of a form, in the reader's language. A field is needed unless it says `required: false`. */
export function fields(locale: Locale) {
  const t = portalTexts.in(locale)

  /** @param type of an input; its width follows the text that is expected by `size` */
  function input(
    field: Labelled & { type?: string; size?: 'short' | 'long'; attributes?: Attributes },
  ): Html {
    const { form, name, type = 'text', size } = field
    const secret = type === 'password'
    return around(
      field,
      t,
      html`<input${attributes({
        id: idOf(name),
        name,
        type,
        class: size,
        value: secret ? undefined : form.textIn(name),
        required: isNeeded(field) && type !== 'hidden',
        dir: ['email', 'url', 'tel', 'number', 'date', 'password'].includes(type) ? 'ltr' : 'auto',
        ...describedBy(field),
        ...field.attributes,
      })}>`,
    )
  }

  function textarea(field: Labelled & { rows?: number; attributes?: Attributes }): Html {
    const { form, name, rows = 4 } = field
    return around(
      field,
      t,
      html`<textarea${attributes({ id: idOf(name), name, rows, required: isNeeded(field), dir: 'auto', ...describedBy(field), ...field.attributes })}>
${form.textIn(name)}</textarea>`,
    )
  }

  /** @param options without one for "nothing chosen": that is there of itself */
  function select(field: Labelled & { options: readonly Option[]; attributes?: Attributes }): Html {
    const { form, name, options } = field
    const chosen = form.textIn(name)
    const option = ({ value, label }: Option) =>
      html`<option value="${value}"${value === chosen ? trusted(' selected') : nothing}>${label}</option>`
    return around(
      field,
      t,
      html`<select${attributes({ id: idOf(name), name, required: isNeeded(field), ...describedBy(field), ...field.attributes })}>
<option value="">${t('form.choose')}</option>${options.map(option)}</select>`,
    )
  }

  /** Radio buttons, or with `many` check boxes. */
  function choices(field: Labelled & { options: readonly Option[]; many?: boolean }): Html {
    remember(field)
    const { form, name, options, many = false } = field
    const chosen = new Set(form.textsIn(name))
    const id = idOf(name)
    const error = errorOf(field)
    const choice = ({ value, label, hint }: Option, at: number) =>
      html`<div class="choice"><input${attributes({
        id: at === 0 ? id : `${id}-${at}`,
        name,
        type: many ? 'checkbox' : 'radio',
        value,
        checked: chosen.has(value),
        required: isNeeded(field) && !many,
      })}><label for="${at === 0 ? id : `${id}-${at}`}">${label}${hint && html`<span class="hint">${hint}</span>`}</label></div>`
    return html`<fieldset class="field${error ? ' wrong' : ''}"${attributes(describedBy(field))}>
<legend>${field.label}${isOptional(field) && html` <span class="optional">${t('form.optional')}</span>`}</legend>
${field.hint && html`<div class="hint" id="${id}-hint">${field.hint}</div>`}
${error && html`<p class="error" id="${id}-error">${error}</p>`}
${options.map(choice)}</fieldset>`
  }

  /** One thing to agree to. */
  function checkbox(field: Labelled & { value?: string }): Html {
    remember(field)
    const { form, name, value = 'true', label } = field
    const error = errorOf(field)
    const id = idOf(name)
    return html`<div class="field choice${error ? ' wrong' : ''}">
<input${attributes({ id, name, type: 'checkbox', value, checked: form.textIn(name) === value, ...describedBy(field) })}>
<label for="${id}">${label}</label>
${field.hint && html`<div class="hint" id="${id}-hint">${field.hint}</div>`}
${error && html`<p class="error" id="${id}-error">${error}</p>`}</div>`
  }

  /** The box of a row, for a form that stands elsewhere on the page. An error of all boxes leads to the first. */
  function mark({
    form,
    of,
    name,
    at,
    value,
    label,
  }: Labelled & { of: string; at: number; value: string }): Html {
    return html`<input${attributes({
      type: 'checkbox',
      form: of,
      name: `${name}/${at}`,
      value,
      checked: form.textsIn(name).includes(value),
      'aria-label': label,
      ...(at === 0 && { id: idOf(name), ...describedBy({ form, name, label }) }),
    })}>`
  }

  /** What is wrong with the boxes that are marked, said in their form. */
  function markError(form: Form, name: string): Html {
    const error = errorOf({ form, name, label: '' })
    return error ? html`<p class="error" id="${idOf(name)}-error">${error}</p>` : nothing
  }

  const hidden = (name: string, value: string | number): Html =>
    html`<input type="hidden" name="${name}" value="${value}">`

  /**
   * Above the form: what is wrong, each leading to its field. It is written when the page is put together: the names
   * of the fields are known once they stand below it.
   */
  function summary(form: Form): Html {
    if (form.errors.length === 0) return nothing
    const entry = ({ name, message }: Form['errors'][number]) => {
      if (name === '') return html`<li>${message}</li>`
      const label = labels.get(form)?.get(name)
      return html`<li><a href="#${idOf(name)}">${label === undefined || message.includes(label) ? message : t('error.in', { label, message })}</a></li>`
    }
    const later = trusted('')
    later.toString = () =>
      html`<div class="error-summary" role="alert" tabindex="-1" data-focus>
<h2>${t('error.summary')}</h2>
<ul>${form.errors.map(entry)}</ul></div>`.toString()
    return later
  }

  return {
    input,
    textarea,
    select,
    choices,
    checkbox,
    mark,
    markError,
    hidden,
    summary,
    save: t('form.save'),
  }
}
