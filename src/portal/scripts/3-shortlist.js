// A list with the chosen one beside it: links choose, and single keys do where they are switched on.
const wide = matchMedia('(min-width: 64rem)')
const keys = 'hunar keys'

function choose(link) {
  const row = link.closest('li')
  for (const other of row.parentElement.children) {
    other.classList.toggle('current', other === row)
    const its = other.querySelector('[data-choose]')
    if (other === row) its.setAttribute('aria-current', 'true')
    else its.removeAttribute('aria-current')
  }
  const url = new URL(link.href)
  url.hash = ''
  history.replaceState(history.state, '', url)
  htmx.ajax('GET', url.pathname + url.search, { target: '#person', select: '#person', swap: 'outerHTML' })
}

document.addEventListener('click', event => {
  const link = event.target.closest?.('[data-choose]')
  // On a phone the person is a page of their own; with a modifier it is the browser's business.
  if (!link || !wide.matches || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  choose(link)
})

// Single keys are off until somebody wants them: they would be in the way of speech input and screen readers.
function offerKeys() {
  const box = document.getElementById('keys')
  if (!box) return
  box.closest('[hidden]')?.removeAttribute('hidden')
  box.checked = localStorage.getItem(keys) === 'on'
}
offerKeys()
document.addEventListener('htmx:afterSwap', offerKeys)
document.addEventListener('change', event => {
  if (event.target.id === 'keys') localStorage.setItem(keys, event.target.checked ? 'on' : 'off')
})

document.addEventListener('keydown', event => {
  const list = document.getElementById('people')
  if (!list || localStorage.getItem(keys) !== 'on' || event.ctrlKey || event.metaKey || event.altKey) return
  if (event.target.closest('input:not([type="checkbox"]), textarea, select')) return
  if (event.key === 'j' || event.key === 'k') {
    const links = [...list.querySelectorAll('[data-choose]')]
    const at = links.findIndex(link => link.getAttribute('aria-current'))
    const next = links[event.key === 'j' ? at + 1 : at - 1]
    if (!next) return
    event.preventDefault()
    next.focus()
    if (wide.matches) choose(next)
  }
  const action = document.querySelector(`#person [data-key="${CSS.escape(event.key)}"]`)
  if (!action) return
  event.preventDefault()
  if (action.tagName === 'BUTTON') action.form.requestSubmit(action)
  else action.focus()
})

// Printing is the browser's own; the button only leads there.
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => print())
}
