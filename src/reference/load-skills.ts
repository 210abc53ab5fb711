import { buildGraph, type SkillGraph } from './graph.ts'
import { formsOf, hasPlural, keyOf, surfaceKey } from './lexicon.ts'
import { RowFields, type RowReader, UniqueRows, wrongRow } from './rows.ts'
import { plain } from './surface.ts'
import { type Field, type Skill, type SkillId, skillKinds } from './types.ts'

interface Draft extends Skill {
  related: Map<SkillId, number>
}

export function loadSkills(
  reader: RowReader,
  fields: ReadonlyMap<string, Field>,
): { skills: ReadonlyMap<SkillId, Skill>; graph: SkillGraph } {
  const drafts = new UniqueRows<Draft>()
  for (const file of reader.list('skills')) {
    const field = file.slice('skills/'.length, -'.jsonl'.length)
    if (!fields.has(field)) throw wrongRow(file, `is named after no field of fields.jsonl`)
    for (const row of reader.read(file)) {
      const skill = readSkill(new RowFields(row), field)
      drafts.add(skill.id, skill, row.place)
    }
  }
  checkIds(drafts)
  checkSurfaces(drafts)
  makeRelatedSymmetric(drafts)
  return { skills: drafts.map, graph: buildGraph(drafts.map, id => drafts.placeOf(id)) }
}

function readSkill(get: RowFields, field: string): Draft {
  const id = get.text('id')
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) throw wrongRow(get.place, `id "${id}" is not kebab-case ASCII`)
  const kind = get.oneOf('kind', skillKinds, 'tool')
  const skill: Draft = {
    id,
    kind,
    field,
    labels: get.labels(kind === 'tool' || kind === 'language'),
    aliases: get.texts('aliases'),
    guarded: get.texts('guarded'),
    names: get.texts('names'),
    alone: get.texts('alone'),
    parents: get.texts('parent'),
    related: new Map(get.weights('related')),
    generic: get.flag('generic'),
    ...get.sourced(),
  }
  const esco = get.optionalText('esco')
  if (esco !== undefined) skill.esco = esco
  get.end()
  return skill
}

function checkIds(drafts: UniqueRows<Draft>): void {
  for (const skill of drafts.map.values()) {
    for (const parent of skill.parents) {
      if (!drafts.map.has(parent)) throw wrongRow(drafts.placeOf(skill.id), `unknown parent "${parent}"`)
    }
    for (const id of skill.related.keys()) {
      if (!drafts.map.has(id)) throw wrongRow(drafts.placeOf(skill.id), `unknown related skill "${id}"`)
      if (id === skill.id) throw wrongRow(drafts.placeOf(skill.id), 'is related to itself')
    }
  }
}

/**
 * The same written form must not mean two skills; hyphens, case and spaces make no difference, nor does the plural
 * where there is one.
 */
function checkSurfaces(drafts: UniqueRows<Draft>): void {
  const owners = new Map<string, Skill>()
  const pluralOwners = new Map<string, Skill>()
  for (const skill of drafts.map.values()) {
    const keys = new Set(formsOf(skill).map(form => form.key))
    for (const name of skill.names) {
      if (keys.has(surfaceKey(name))) continue
      throw wrongRow(
        drafts.placeOf(skill.id),
        `"${name}" in "names" is no label, alias or guarded word of this row`,
      )
    }
    const names = new Set(skill.names.map(surfaceKey))
    for (const { written, key, tokens, guarded } of formsOf(skill)) {
      if (key === '') throw wrongRow(drafts.placeOf(skill.id), `"${written[0]}" holds no letter or digit`)
      const owner = owners.get(key)
      if (owner !== undefined && owner !== skill) {
        throw wrongRow(
          drafts.placeOf(skill.id),
          `"${written[0]}" already means "${owner.id}" (${drafts.placeOf(owner.id)}): a label or alias stands on one row only`,
        )
      }
      owners.set(key, skill)
      if (guarded || !hasPlural({ skill, called: names.has(key) }, tokens)) continue
      const plainKey = keyOf(tokens, plain)
      const other = pluralOwners.get(plainKey)
      if (other !== undefined && other !== skill) {
        throw wrongRow(
          drafts.placeOf(skill.id),
          `"${written[0]}" means "${other.id}" (${drafts.placeOf(other.id)}) in its singular or plural`,
        )
      }
      pluralOwners.set(plainKey, skill)
    }
  }
}

function makeRelatedSymmetric(drafts: UniqueRows<Draft>): void {
  for (const skill of drafts.map.values()) {
    for (const [id, weight] of skill.related) {
      const other = drafts.map.get(id)!.related
      if ((other.get(skill.id) ?? 0) < weight) other.set(skill.id, weight)
    }
  }
}
