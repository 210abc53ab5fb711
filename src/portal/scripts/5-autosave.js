// A form that is kept of itself: sending it waits for a save on its way, so that nobody is in conflict with themselves.
let saving = 0
const saves = event => event.detail.elt?.matches?.('[data-autosave]')
document.addEventListener('htmx:beforeRequest', event => {
  if (saves(event)) saving++
})
document.addEventListener('htmx:afterRequest', event => {
  if (saves(event)) saving--
})
document.addEventListener(
  'submit',
  event => {
    if (saving === 0 || !document.querySelector('[data-autosave]')) return
    event.preventDefault()
    event.stopImmediatePropagation()
    const { target, submitter } = event
    document.addEventListener('htmx:afterRequest', () => setTimeout(() => target.requestSubmit(submitter)), {
      once: true,
    })
  },
  true,
)
