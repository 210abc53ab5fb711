import type { NamedKind } from '../../../../reference/index.ts'

/** What a requirement names by typing and keeps by its id. */
export type Vocabulary = Extract<NamedKind, 'skill' | 'certification'>
