import type { Static, TObject } from 'typebox'
import type { TLocalizedValidationError } from 'typebox/error'
import { Pointer, Value } from 'typebox/value'
import type { Locale } from '../actor.ts'
import { AppError } from '../errors.ts'
import { ofMeantBranches, schemaAt } from '../http/meant-branches.ts'
import { inWords } from './said/index.ts'
import { type PortalTexts, portalTexts } from './texts/index.ts'

/** What a browser sent: a name that came several times is a list. */
export type Sent = Readonly<Record<string, string | readonly string[]>>

export interface FieldError {
  /** The field's name, a JSON pointer into what the form makes; empty for the whole form. */
  name: string
  message: string
}

/**
 * A form as it is shown: fields are named by JSON pointers (`/lines/0/weight`), so that what a verb says is wrong
 * finds its field. @see readForm
 */
export interface Form {
  /** What stands in the fields: what was typed, where something was sent. */
  textIn(name: string): string
  textsIn(name: string): readonly string[]
  readonly errors: readonly FieldError[]
}

/** A form that was sent. `value` is there when it is what the schema asks. */
export interface SentForm<Value> extends Form {
  readonly value: Value | undefined
  /**
   * Does the work, unless fields are wrong already. What the work finds wrong with the input becomes errors of the
   * form, everything else is thrown on.
   * @returns undefined: show the form again, with status 422
   */
  submit<Result>(work: (value: Value) => Promise<Result>): Promise<Result | undefined>
}

/** A form before it is sent. @param document what its fields begin with */
export function emptyForm(document: object = {}): Form {
  const textIn = (name: string) => textOf(Pointer.Get(document, name))
  return {
    textIn,
    textsIn: name => {
      const value = Pointer.Get(document, name)
      return Array.isArray(value) ? value.map(textOf) : textIn(name) === '' ? [] : [textIn(name)]
    },
    errors: [],
  }
}

/**
 * Reads what a browser sent as the schema asks: empty fields are left out, rows of lists that are all empty too,
 * digits become numbers where numbers are asked. @param pointerOf a verb's own place for a field, where they differ
 */
export function readForm<Schema extends TObject>(
  schema: Schema,
  sent: Sent,
  locale: Locale,
): SentForm<Static<Schema>> {
  const t = portalTexts.in(locale)
  const document = documentOf(sent)
  const value = Value.Convert(schema, Value.Default(schema, document)) as object
  const errors = Value.Check(schema, value) ? [] : fieldErrors(Value.Errors(schema, value), schema, value, t)
  const shown = emptyForm(document)
  return {
    ...shown,
    errors,
    value: errors.length === 0 ? (value as Static<Schema>) : undefined,
    async submit(work) {
      if (errors.length > 0) return undefined
      try {
        return await work(value as Static<Schema>)
      } catch (error) {
        if (!(error instanceof AppError) || !inputErrors.has(error.code)) throw error
        errors.push(...namedBy(error, locale))
        return undefined
      }
    },
  }
}

const inputErrors = new Set<AppError['code']>([
  'invalid-input',
  'unacceptable-demand',
  'conflict',
  'unreadable-file',
  'too-large',
])

function namedBy(error: AppError, locale: Locale): FieldError[] {
  const say = (message: string) => inWords(message, locale) ?? message
  const placed = error.details.filter(({ path }) => path !== undefined)
  return placed.length > 0
    ? placed.map(({ path = '', message }) => ({
        name: path.startsWith('/') ? path : '',
        message: say(message),
      }))
    : [{ name: '', message: say(error.message) }]
}

/** Numbered parts become lists without gaps, so a row that a person emptied is gone. */
function documentOf(sent: Sent): object {
  const document: Node = {}
  for (const [name, given] of Object.entries(sent)) {
    if (!name.startsWith('/')) continue
    const value = typeof given === 'string' ? typed(given) : given.map(typed).filter(Boolean)
    if (value.length > 0) place(document, name.slice(1).split('/'), value)
  }
  return closeGaps(document) as object
}

const typed = (text: string): string => withLineFeeds(text).trim()

/** Browsers send the lines of a text ended by CR and LF, whatever it had before; places in it must not move by that. */
export const withLineFeeds = (text: string): string => text.replace(/\r\n?/g, '\n')

type Node = { [name: string]: Node | string | readonly string[] }

function place(node: Node, [name = '', ...rest]: string[], value: string | readonly string[]): void {
  if (name === '__proto__') return
  if (rest.length === 0) node[name] = value
  else {
    const inner = node[name]
    node[name] = typeof inner === 'object' && !Array.isArray(inner) ? inner : {}
    place(node[name] as Node, rest, value)
  }
}

function closeGaps(node: Node[string]): unknown {
  if (typeof node !== 'object' || Array.isArray(node)) return node
  const entries = Object.entries(node).map(([name, value]) => [name, closeGaps(value)] as const)
  const numbered = entries.length > 0 && entries.every(([name]) => /^\d+$/.test(name))
  return numbered
    ? entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, value]) => value)
    : Object.fromEntries(entries)
}

function textOf(value: unknown): string {
  if (value === undefined || value === null || typeof value === 'object') return ''
  return String(value)
}

function fieldErrors(
  errors: TLocalizedValidationError[],
  schema: TObject,
  value: object,
  t: PortalTexts,
): FieldError[] {
  const found = ofMeantBranches(errors, schema, value).flatMap(error => fieldError(error, schema, t))
  // One sentence per field: the first is what comes first.
  return found.filter(({ name }, at) => found.findIndex(other => other.name === name) === at)
}

function fieldError(error: TLocalizedValidationError, schema: TObject, t: PortalTexts): FieldError[] {
  const name = error.instancePath
  if (error.keyword !== 'required' && isChoice(schemaAt(schema, error.schemaPath)))
    return [{ name, message: t('error.choice') }]
  switch (error.keyword) {
    case 'required':
      return error.params.requiredProperties.map(property => ({
        name: `${name}/${property}`,
        message: t('error.required'),
      }))
    case 'minLength':
      return [{ name, message: t('error.too-short', { least: error.params.limit }) }]
    case 'maxLength':
      return [{ name, message: t('error.too-long', { most: error.params.limit }) }]
    case 'minimum':
    case 'exclusiveMinimum':
      return [{ name, message: t('error.too-small', { least: Number(error.params.limit) }) }]
    case 'maximum':
    case 'exclusiveMaximum':
      return [{ name, message: t('error.too-large', { most: Number(error.params.limit) }) }]
    case 'minItems':
      return [{ name, message: t('error.too-few', { least: error.params.limit }) }]
    case 'maxItems':
      return [{ name, message: t('error.too-many', { most: error.params.limit }) }]
    case 'type':
      return [
        {
          name,
          message: t(
            ['integer', 'number'].includes(String(error.params.type)) ? 'error.not-a-number' : 'error.form',
          ),
        },
      ]
    case 'format':
      return [{ name, message: t(formats[error.params.format] ?? 'error.form') }]
    case 'additionalProperties':
      return []
    default:
      return [{ name, message: t('error.form') }]
  }
}

/** One of some values, as radio buttons and lists send it: there is no example beside it to look at. */
function isChoice(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return false
  return 'enum' in node || 'const' in node || ('anyOf' in node && (node.anyOf as unknown[]).every(isChoice))
}

const formats: Record<string, 'error.email' | 'error.date' | 'error.address'> = {
  email: 'error.email',
  date: 'error.date',
  uri: 'error.address',
  url: 'error.address',
}
