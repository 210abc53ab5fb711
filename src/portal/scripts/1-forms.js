// A page works without any of this; it only loses less and asks less.

// Errors are read out and reached by the keyboard.
document.querySelector('[data-focus]')?.focus()

// One press, one change: a second one while the first is on its way does nothing.
document.addEventListener('submit', event => {
  const form = event.target
  if (form.dataset.sent) return event.preventDefault()
  if (form.method === 'post' && !event.defaultPrevented) {
    form.dataset.sent = 'yes'
    // What takes long says so.
    form.querySelector('[data-busy]')?.removeAttribute('hidden')
    setTimeout(() => delete form.dataset.sent, 8000)
  }
})
window.addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) {
    delete form.dataset.sent
    form.querySelector('[data-busy]')?.setAttribute('hidden', '')
  }
})

// What was typed outlives a reload, a lost line and an ended session; it goes when the form has arrived.
const keyOf = form => `typed ${location.pathname} ${form.getAttribute('action')}`
const kept = form =>
  [...form.elements].filter(
    field => field.name?.startsWith('/') && !['password', 'hidden', 'file'].includes(field.type),
  )
for (const form of document.querySelectorAll('form[data-keep]')) {
  const typed = JSON.parse(sessionStorage.getItem(keyOf(form)) ?? 'null')
  if (typed)
    for (const field of kept(form)) {
      if (!(field.name in typed)) continue
      if (field.type === 'checkbox' || field.type === 'radio')
        field.checked = typed[field.name].includes(field.value)
      else field.value = typed[field.name][0] ?? ''
    }
  form.addEventListener('input', () => {
    const values = {}
    for (const field of kept(form)) {
      values[field.name] ??= []
      if ((field.type !== 'checkbox' && field.type !== 'radio') || field.checked)
        values[field.name].push(field.value)
    }
    sessionStorage.setItem(keyOf(form), JSON.stringify(values))
  })
  form.addEventListener('submit', () => sessionStorage.removeItem(keyOf(form)))
}
// A form that was kept of itself needs no copy here.
document.addEventListener('typed-is-kept', () => {
  for (const form of document.querySelectorAll('form[data-keep]')) sessionStorage.removeItem(keyOf(form))
})
