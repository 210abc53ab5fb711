// A text field with a list of completions under it becomes a combobox: arrows choose, Enter takes, Escape closes.
const listOf = field => document.getElementById(field.dataset.combobox)
const isCombobox = target => target instanceof HTMLInputElement && target.dataset.combobox !== undefined

function openList(field, open) {
  const list = listOf(field)
  list.hidden = !open || list.children.length === 0
  field.setAttribute('aria-expanded', String(!list.hidden))
  if (list.hidden) field.removeAttribute('aria-activedescendant')
}

function markOption(field, option) {
  for (const other of listOf(field).children) other.setAttribute('aria-selected', String(other === option))
  if (option) {
    field.setAttribute('aria-activedescendant', option.id)
    option.scrollIntoView({ block: 'nearest' })
  } else field.removeAttribute('aria-activedescendant')
}

function takeOption(field, option) {
  field.value = option.dataset.value
  openList(field, false)
  // Only this: an input event would ask for completions again.
  field.dispatchEvent(new Event('change', { bubbles: true }))
}

function nameRole(field) {
  if (!isCombobox(field) || field.role === 'combobox') return
  field.setAttribute('role', 'combobox')
  field.setAttribute('aria-autocomplete', 'list')
  field.setAttribute('aria-controls', field.dataset.combobox)
  field.setAttribute('aria-expanded', 'false')
}
for (const field of document.querySelectorAll('[data-combobox]')) nameRole(field)
// One that came later.
document.addEventListener('focusin', ({ target }) => nameRole(target))
document.addEventListener('htmx:afterSwap', ({ detail }) => {
  const field = detail.requestConfig?.elt
  if (!isCombobox(field)) return
  for (const [at, option] of [...listOf(field).children].entries())
    option.id = `${field.dataset.combobox}-${at}`
  openList(field, document.activeElement === field && field.value.trim() !== '')
})
document.addEventListener('keydown', event => {
  const field = event.target
  if (!isCombobox(field) || event.isComposing) return
  const options = [...listOf(field).children]
  const marked = options.findIndex(option => option.getAttribute('aria-selected') === 'true')
  const open = field.getAttribute('aria-expanded') === 'true'
  if (event.key === 'Escape' && open) openList(field, false)
  else if (event.key === 'Enter' && open && marked >= 0) takeOption(field, options[marked])
  else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && options.length > 0) {
    openList(field, true)
    const step = event.key === 'ArrowDown' ? 1 : -1
    const from = marked < 0 && step < 0 ? 0 : marked
    markOption(field, options[(from + step + options.length) % options.length])
  } else return
  event.preventDefault()
})
// Before the field loses its focus to the press.
document.addEventListener('mousedown', event => {
  const option = event.target.closest?.('[role="option"][data-value]')
  if (!option) return
  event.preventDefault()
  takeOption(document.querySelector(`[data-combobox="${option.parentElement.id}"]`), option)
})
document.addEventListener('focusout', ({ target }) => {
  if (isCombobox(target)) openList(target, false)
})
