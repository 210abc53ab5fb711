import type { Test } from 'tap'
import { createEmployer } from '../../../src/features/employers/index.ts'
import { type MatchWorld, matchWorld } from '../../fixtures/matches.ts'
import { type Person, type Service, testService } from '../../fixtures/service.ts'
import { type Visitor, visitorAs } from '../../fixtures/visitor.ts'

export interface DeskScene extends Service {
  world: MatchWorld
  bilal: Person
  nadia: Person
  /** Their browsers. */
  officer: Visitor
  second: Visitor
  /** Somebody of another role. */
  outsider: Visitor
  newEmployer(name: string): Promise<string>
}

/** Two liaisons at their browsers, an employer's person, and a published demand with two seats. */
export async function deskScene(t: Test): Promise<DeskScene> {
  const service = await testService(t)
  const world = await matchWorld(service.db)
  const [bilal, nadia, sato] = await Promise.all([
    service.person('liaison'),
    service.person('liaison'),
    service.person('employer'),
  ])
  const [officer, second, outsider] = await Promise.all([
    visitorAs(service, bilal),
    visitorAs(service, nadia),
    visitorAs(service, sato),
  ])
  const newEmployer = async (name: string) => {
    const ctx = { ...service.deps, now: service.clock.now, actor: sato }
    return (await createEmployer(ctx, { name, country: 'JP' })).id
  }
  return { ...service, world, bilal, nadia, officer, second, outsider, newEmployer }
}

/** The revision that a page's forms carry. */
export const revisionIn = (body: string): string => /name="\/revision" value="(\d+)"/.exec(body)?.[1] ?? ''
