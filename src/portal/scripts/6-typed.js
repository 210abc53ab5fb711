// What was typed outlives a reload, a lost line and an ended session; it goes when the form has arrived.
// It stays in this tab, for this account alone, with the person or thing that the form's hidden fields name.
const mine = `typed ${document.body.dataset.account ?? ''} `
const hiddenIn = (form, names) =>
  [...form.elements]
    .filter(({ type, name }) => type === 'hidden' && names.test(name))
    .map(({ value }) => value)
    .join()
const keyOf = form => `${mine}${form.getAttribute('action')} ${hiddenIn(form, /^\/(?!revision$)\w+$/)}`
const allKept = () => Object.keys(sessionStorage).filter(key => key.startsWith('typed '))
const read = key => JSON.parse(sessionStorage.getItem(key))
const write = (key, kept) => sessionStorage.setItem(key, JSON.stringify(kept))
const typedFields = form =>
  [...form.elements].filter(
    field => field.name?.startsWith('/') && !['password', 'hidden', 'file', 'submit'].includes(field.type),
  )
const isBox = field => field.type === 'checkbox' || field.type === 'radio'
const idOf = field => (isBox(field) ? `${field.name} ${field.value}` : field.name)
const nowIn = field => (isBox(field) ? field.checked : field.value)
const servedIn = field =>
  isBox(field)
    ? field.defaultChecked
    : field.options
      ? ([...field.options].find(option => option.defaultSelected) ?? field.options[0])?.value
      : field.defaultValue
const valuesOf = (form, valueIn) =>
  Object.fromEntries(typedFields(form).map(field => [idOf(field), valueIn(field)]))
// As each form was served, before parts of it were changed in place.
const served = new WeakMap()
// What the form was written on: over something else nothing is put back unasked.
const basisOf = form => [hiddenIn(form, /(^|\/)(revision|version|base)$/), served.get(form)]

// Only what differs from what was served was typed; the rest is never put back.
function keep(form) {
  if (!served.has(form)) served.set(form, valuesOf(form, servedIn))
  const was = served.get(form)
  const typed = typedFields(form).filter(field => nowIn(field) !== (was[idOf(field)] ?? servedIn(field)))
  const values = Object.fromEntries(typed.map(field => [idOf(field), nowIn(field)]))
  if (typed.length > 0) write(keyOf(form), { values, basis: basisOf(form) })
  else sessionStorage.removeItem(keyOf(form))
}

function putBack(form, { values }) {
  for (const field of typedFields(form)) {
    const value = values[idOf(field)]
    if (value !== undefined) field[isBox(field) ? 'checked' : 'value'] = value
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
const shownAgain = new Map()
for (const key of allKept()) {
  const kept = read(key)
  const arrived = kept.sent && answered
  if (arrived && again) shownAgain.set(key, kept)
  if (arrived || (document.body.dataset.account && !key.startsWith(mine))) sessionStorage.removeItem(key)
  else if (kept.sent) write(key, { ...kept, sent: undefined })
}
function begin() {
  for (const form of document.querySelectorAll('form[data-keep]')) {
    if (served.has(form)) continue
    const key = keyOf(form)
    const sent = shownAgain.get(key)
    const kept = read(key)
    served.set(form, sent?.basis[1] ?? valuesOf(form, servedIn))
    // Once: the same person may be chosen again on this page.
    shownAgain.delete(key)
    if (sent) keep(form)
    else if (kept && JSON.stringify(kept.basis) === JSON.stringify(basisOf(form))) putBack(form, kept)
    else if (kept) ask(form, kept)
  }
}
begin()
// Not when it is swapped in: until it has settled it has attributes of what stood there before.
document.addEventListener('htmx:afterSettle', begin)
for (const event of ['input', 'change'])
  document.addEventListener(event, ({ target }) => {
    if (target.form?.matches('[data-keep]')) keep(target.form)
  })
document.addEventListener('submit', ({ target, defaultPrevented }) => {
  if (defaultPrevented) return
  if (target.matches('[data-forget]')) for (const key of allKept()) sessionStorage.removeItem(key)
  const kept = target.matches('form[data-keep]') && read(keyOf(target))
  if (kept) write(keyOf(target), { ...kept, sent: true })
})
// A form that was kept of itself needs no copy here.
document.addEventListener('typed-is-kept', () => {
  for (const form of document.querySelectorAll('form[data-keep]')) {
    served.set(form, valuesOf(form, nowIn))
    sessionStorage.removeItem(keyOf(form))
  }
})
