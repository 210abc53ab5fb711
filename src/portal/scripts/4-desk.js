// Lists of a desk: j and k go down and up, Enter opens as it always does; n goes on to the next of a queue. Off until
// switched on, as every single key.
document.addEventListener('keydown', event => {
  if (localStorage.getItem('hunar keys') !== 'on' || event.ctrlKey || event.metaKey || event.altKey) return
  if (event.target.closest('input:not([type="checkbox"]), textarea, select')) return
  if (event.key === 'n') document.querySelector('main a[data-key="n"]')?.click()
  const links = [...document.querySelectorAll('[data-rows] [data-row]')]
  if (links.length === 0) return
  const step = { j: 1, k: -1 }[event.key]
  if (!step) return
  const row = document.activeElement.closest('tr')
  const at = links.findIndex(link => row?.contains(link))
  const next = links[at === -1 ? (step === 1 ? 0 : links.length - 1) : at + step]
  if (!next) return
  event.preventDefault()
  next.focus()
  next.scrollIntoView({ block: 'nearest' })
})
