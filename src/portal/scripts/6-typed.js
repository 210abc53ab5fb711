// What was typed outlives a reload, a lost line and an ended session; it goes when the form has arrived.
// It stays in this tab, for this account alone.
const mine = `typed ${document.body.dataset.account ?? ''} `
const keyOf = form => `${mine}${location.pathname} ${form.getAttribute('action')}`
const allKept = () => Object.keys(sessionStorage).filter(key => key.startsWith('typed '))
const read = key => JSON.parse(sessionStorage.getItem(key))
const write = (key, kept) => sessionStorage.setItem(key, JSON.stringify(kept))
const typedFields = form =>
  [...form.elements].filter(
    field => field.name?.startsWith('/') && !['password', 'hidden', 'file'].includes(field.type),
  )
// What the form was written on: over something newer nothing is put back unasked.
const basisOf = form =>
  [...form.elements]
    .filter(({ type, name }) => type === 'hidden' && /(^|\/)(revision|version|base)$/.test(name))
    .map(({ value }) => value)
    .join()

function keep(form) {
  const values = {}
  for (const field of typedFields(form)) {
    values[field.name] ??= []
    if ((field.type !== 'checkbox' && field.type !== 'radio') || field.checked)
      values[field.name].push(field.value)
  }
  write(keyOf(form), { values, basis: basisOf(form) })
}

function putBack(form, { values }) {
  for (const field of typedFields(form)) {
    if (!(field.name in values)) continue
    if (field.type === 'checkbox' || field.type === 'radio')
      field.checked = values[field.name].includes(field.value)
    else field.value = values[field.name][0] ?? ''
  }
}

function ask(form, kept) {
  const notice = document.getElementById('typed-earlier').content.firstElementChild.cloneNode(true)
  notice.addEventListener('click', ({ target }) => {
    if (target.dataset.typed === 'back') putBack(form, kept)
    else if (target.dataset.typed === 'forget') sessionStorage.removeItem(keyOf(form))
    else return
    notice.remove()
  })
  form.before(notice)
}

// A change answers with another page, or with the form again. A form that was sent and not answered so has not arrived,
// nor has one that led to signing in.
const again = document.body.dataset.again !== undefined
const answered =
  again ||
  (performance.getEntriesByType('navigation')[0]?.redirectCount > 0 &&
    !new URLSearchParams(location.search).has('to'))
const arrived = new Set()
for (const key of allKept()) {
  const kept = read(key)
  if (kept.sent && answered) arrived.add(key)
  else if (kept.sent) write(key, { ...kept, sent: undefined })
  if (arrived.has(key) || (document.body.dataset.account && !key.startsWith(mine)))
    sessionStorage.removeItem(key)
}
for (const form of document.querySelectorAll('form[data-keep]')) {
  const kept = read(keyOf(form))
  if (again && arrived.has(keyOf(form))) keep(form)
  else if (kept?.basis === basisOf(form)) putBack(form, kept)
  else if (kept) ask(form, kept)
  form.addEventListener('input', () => keep(form))
}
document.addEventListener('submit', ({ target, defaultPrevented }) => {
  if (defaultPrevented) return
  if (target.matches('[data-forget]')) for (const key of allKept()) sessionStorage.removeItem(key)
  const kept = target.matches('form[data-keep]') && read(keyOf(target))
  if (kept) write(keyOf(target), { ...kept, sent: true })
})
// A form that was kept of itself needs no copy here.
document.addEventListener('typed-is-kept', () => {
  for (const form of document.querySelectorAll('form[data-keep]')) sessionStorage.removeItem(keyOf(form))
})
