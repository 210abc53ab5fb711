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
