import t from 'tap'
import { Type } from 'typebox'
import { fields } from '../../../src/portal/components/fields.ts'
import { emptyForm, readForm } from '../../../src/portal/forms.ts'
import { html } from '../../../src/portal/html.ts'

const schema = Type.Object({ email: Type.String({ format: 'email' }), level: Type.String() })

t.test('the summary above a form names the fields that stand below it', t => {
  const form = readForm(schema, { '/email': 'nonsense' }, 'en')
  const field = fields('en')
  const page =
    String(html`${field.summary(form)}<form>${field.input({ form, name: '/email', label: 'Your <address>' })}
${field.choices({ form, name: '/level', label: 'Level', options: [{ value: '1', label: 'One' }] })}</form>`)
  t.match(page, '<a href="#f-email">Your &lt;address&gt;: Write an e-mail address like name@example.com.</a>')
  t.match(page, '<a href="#f-level">Level: This is needed.</a>')
  t.match(page, '<p class="error" id="f-email-error">Write an e-mail', 'beside the field without its name')
  t.equal(String(fields('en').summary(emptyForm())), '')
  t.end()
})

t.test('what belongs to no field on the page stands alone', t => {
  const form = {
    ...emptyForm(),
    errors: [
      { name: '', message: 'Too late.' },
      { name: '/gone', message: 'Needed.' },
    ],
  }
  const page = String(html`${fields('en').summary(form)}`)
  t.match(page, '<li>Too late.</li>')
  t.match(page, '<a href="#f-gone">Needed.</a>')
  t.end()
})
