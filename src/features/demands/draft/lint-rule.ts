export type Forbidden = 'age' | 'sex' | 'religion' | 'marital-status' | 'nationality'

export interface LintRule {
  about: Forbidden
  pattern: RegExp
  /** Looked for right before, in and after the phrase; a match means it is no request. */
  unless?: RegExp
  /** Looked for in the whole sentence; a match means it is no request. */
  unlessSentence?: RegExp
}
