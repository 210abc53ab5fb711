// Lists of a desk: j and k go down and up, Enter opens as it always does, t takes a row or puts it back, x marks it;
// n goes on to the next of a queue, u back to its list. Off until switched on, as every single key.
const keysAreOn = () => localStorage.getItem('hunar keys') === 'on'
const rowLinks = () => [...document.querySelectorAll('[data-rows] [data-row]')]
const rowNow = () => document.activeElement?.closest('[data-rows] tr')

document.addEventListener('keydown', event => {
  if (!keysAreOn() || event.ctrlKey || event.metaKey || event.altKey) return
  if (event.target.closest('input:not([type="checkbox"]), textarea, select')) return
  if (event.key === 'n' || event.key === 'u')
    document.querySelector(`main a[data-key="${event.key}"]`)?.click()
  if (event.key === 't') rowNow()?.querySelector('form.single button')?.click()
  if (event.key === 'x') rowNow()?.querySelector('input[type="checkbox"]')?.click()
  const step = { j: 1, k: -1 }[event.key]
  if (!step) return
  const links = rowLinks()
  const row = rowNow()
  const at = links.findIndex(link => row?.contains(link))
  const next = links[at === -1 ? (step === 1 ? 0 : links.length - 1) : at + step]
  if (!next) return
  event.preventDefault()
  next.focus()
  next.scrollIntoView({ block: 'nearest' })
})

// Who has changed something in a list, or comes back to it by the keys, is at the row they left.
const listKey = `row ${location.pathname}`
const pathOf = link => link.getAttribute('href').split('?')[0]
document.addEventListener('submit', event => {
  if (event.target.closest('[data-rows]')) sessionStorage.setItem('row sent', 'yes')
})
window.addEventListener('pagehide', () => {
  const link = rowNow()?.querySelector('[data-row]')
  if (link) sessionStorage.setItem(listKey, pathOf(link))
})
if ((keysAreOn() || sessionStorage.getItem('row sent')) && document.activeElement === document.body) {
  const left = sessionStorage.getItem(listKey)
  const link = left && rowLinks().find(one => pathOf(one) === left)
  link?.focus({ preventScroll: true })
  link?.scrollIntoView({ block: 'center' })
}
sessionStorage.removeItem('row sent')

// All the boxes of a form at once; they may stand outside of it.
for (const all of document.querySelectorAll('[data-mark-all]')) {
  all.parentElement.hidden = false
  const boxes = () =>
    [...document.getElementById(all.dataset.markAll).elements].filter(
      box => box.type === 'checkbox' && box !== all,
    )
  all.addEventListener('change', () => {
    for (const box of boxes()) box.checked = all.checked
  })
}
