import t from 'tap'
import { draftDemand } from '../../../../src/features/demands/draft/index.ts'
import { loadReference } from '../../../../src/reference/index.ts'

const reference = loadReference()
const asked = (text: string) =>
  draftDemand(text, reference).lines.map(
    ({ necessity, anyOf: [{ requirement }] }) =>
      `${necessity} ${'skill' in requirement ? requirement.skill : 'certification' in requirement ? requirement.certification : requirement.kind}`,
  )

t.test('an item that is nothing but a name is the skill or the certificate', async t => {
  t.same(asked('Requirements\n- CKA'), ['must cncf-cka'])
  t.same(asked('Requirements\n- CCNA\n- PMP\n- AZ-104'), [
    'must cisco-ccna',
    'must pmi-pmp',
    'must microsoft-az-104',
  ])
  t.same(asked('必須スキル\n・Java\n\n【歓迎スキル】\nRust'), ['must java', 'nice rust'])
  for (const name of ['Go', 'R', 'C'])
    t.same(asked(`【必須スキル】\n・${name}`), [`must ${name.toLowerCase()}`], name)
})

t.test('the same name among duties or benefits asks nothing', async t => {
  t.same(asked('Requirements\n- Java\nBenefits\n- Go\n- PMP'), ['must java'])
})
