import t from 'tap'
import { draftDemand } from '../../../../src/features/demands/draft/index.ts'
import { loadReference } from '../../../../src/reference/index.ts'

const reference = loadReference()
const placeOf = (text: string) => draftDemand(text, reference).place?.value.city

t.test('only words about the place of work name it', async t => {
  t.equal(placeOf('Backend engineer\nWe opened Osaka in 2012.\nRequirements\n- Java'), undefined)
  t.equal(placeOf('Backend engineer\nOur customers are in Osaka.\nRequirements\n- Java'), undefined)
  t.equal(placeOf('Backend engineer\nThe team is based in Osaka.\nRequirements\n- Java'), 'Osaka')
  t.equal(placeOf('Senior Backend Engineer (Tokyo)\nRequirements\n- Java'), 'Tokyo')
  t.equal(placeOf('Backend engineer\nLocation: Tokyo\nRequirements\n- Java'), 'Tokyo')
})
