import { draftDemand } from '../../../../src/features/demands/draft/index.ts'
import { loadReference } from '../../../../src/reference/index.ts'

const reference = loadReference()

/** Lines as short words: "must java 3y | kotlin 3y", "nice ja jlpt-n2", "must bachelor computer-science". */
export function shown(text: string): string[] {
  return draftDemand(text, reference).lines.map(
    ({ necessity, anyOf }) =>
      `${necessity} ${anyOf.map(({ requirement }) => wordsOf(requirement as Record<string, unknown> & typeof requirement)).join(' | ')}`,
  )
}

export const draftOf = (text: string) => draftDemand(text, reference)

function wordsOf({ kind, ...said }: { kind: string } & Record<string, unknown>): string {
  switch (kind) {
    case 'skill':
      return [said.skill, said.years && `${said.years}y`].filter(Boolean).join(' ')
    case 'language':
      return [said.language, said.test ?? said.level].join(' ')
    case 'education':
      return [said.level, said.subject].filter(Boolean).join(' ')
    case 'experience':
      return `experience ${said.years}y`
    default:
      return String(said.certification ?? kind)
  }
}
