import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import type { Locale } from '../actor.ts'
import { AppError } from '../errors.ts'
import { allow } from '../http/allow.ts'

/** The addresses of what pages load. Each holds a hash of its content, so it is kept for ever. */
export interface Assets {
  style: string
  script: string
  htmx: string
  webauthn: string
  icon: string
  fonts(locale: Locale): string
}

const compress = { br: promisify(brotliCompress), gzip: promisify(gzip) }
type Encoding = keyof typeof compress

interface Asset {
  type: string
  body: Buffer
  /** Each from the first time a browser asks for it. */
  compressed: Partial<Record<Encoding, Promise<Buffer>>>
}

const folder = '/assets'
const here = import.meta.dirname
const require = createRequire(import.meta.url)

/** Each language loads only its own scripts; of Japanese the browser takes the parts a page needs. */
const faces: Record<Locale, readonly string[]> = {
  en: ['@fontsource-variable/noto-sans/wght.css'],
  ja: ['@fontsource-variable/noto-sans-jp/wght.css'],
  ur: [
    '@fontsource/noto-sans-arabic/arabic-400.css',
    '@fontsource/noto-sans-arabic/arabic-600.css',
    '@fontsource/noto-nastaliq-urdu/arabic-600.css',
  ],
}

/** Reads all assets once, and serves them from memory, compressed as the browser asks; fonts from their packages. */
export function serveAssets(app: FastifyInstance): Assets {
  const kept = new Map<string, Asset>()
  const files = new Map<string, string>()
  const add = (name: string, type: string, body: Buffer): string => {
    const hash = createHash('sha256').update(body).digest('base64url').slice(0, 12)
    const path = `${folder}/${hash}/${name}`
    kept.set(path, { type, body, compressed: {} })
    return path
  }
  // A hundred parts of a font stay on the disk until a page needs them. Their names change with their content.
  const addFont = (name: string, path: string): string => {
    files.set(`${folder}/font/${name}`, path)
    return `${folder}/font/${name}`
  }
  const fontsOf = (locale: Locale) =>
    add(
      `fonts-${locale}.css`,
      'text/css; charset=utf-8',
      Buffer.from(faces[locale].map(face => withFiles(face, addFont)).join('\n')),
    )
  const fonts = { en: fontsOf('en'), ja: fontsOf('ja'), ur: fontsOf('ur') }
  const assets: Assets = {
    style: add('portal.css', 'text/css; charset=utf-8', Buffer.from(styles())),
    script: add('portal.js', 'text/javascript; charset=utf-8', Buffer.from(scripts())),
    htmx: add(
      'htmx.js',
      'text/javascript; charset=utf-8',
      readFileSync(require.resolve('htmx.org/dist/htmx.min.js')),
    ),
    webauthn: add(
      'webauthn.js',
      'text/javascript; charset=utf-8',
      readFileSync(
        join(dirname(require.resolve('@simplewebauthn/browser')), '../dist/bundle/index.umd.min.js'),
      ),
    ),
    icon: add('icon.svg', 'image/svg+xml', readFileSync(join(here, 'icon.svg'))),
    fonts: locale => fonts[locale],
  }
  app.get(
    `${folder}/:hash/:name`,
    { config: { allow: allow.public, limits: [] }, schema: { hide: true } },
    async (request, reply) => {
      const path = request.url.split('?')[0]!
      const file = files.get(path)
      const asset = kept.get(path)
      if (!file && !asset) throw new AppError('not-found', 'There is no such page.')
      reply.header('cache-control', 'public, max-age=31536000, immutable').header('vary', 'accept-encoding')
      if (!asset) return reply.type('font/woff2').send(await readFile(file!))
      reply.type(asset.type)
      const encoding = encodingFor(request.headers['accept-encoding'])
      if (!encoding) return reply.send(asset.body)
      asset.compressed[encoding] ??= compress[encoding](asset.body)
      return reply.header('content-encoding', encoding).send(await asset.compressed[encoding])
    },
  )
  return assets
}

const encodingFor = (accepted = ''): Encoding | undefined =>
  (['br', 'gzip'] as const).find(encoding => new RegExp(`\\b${encoding}\\b`).test(accepted))

/** The classless base lies in a layer below, so that everything of ours comes before it. */
function styles(): string {
  const base = readFileSync(require.resolve('simpledotcss/simple.min.css'), 'utf8')
  const own = readdirSync(join(here, 'styles')).sort()
  return [`@layer base {${base}}`, ...own.map(name => readFileSync(join(here, 'styles', name), 'utf8'))].join(
    '\n',
  )
}

function scripts(): string {
  return readdirSync(join(here, 'scripts'))
    .sort()
    .map(name => `{${readFileSync(join(here, 'scripts', name), 'utf8')}}`)
    .join('\n')
}

/** A face's stylesheet with its files at our addresses; of each the newer format only. */
function withFiles(face: string, addFont: (name: string, path: string) => string): string {
  const sheet = require.resolve(face)
  return readFileSync(sheet, 'utf8')
    .replace(/,\s*url\([^)]*\.woff\) format\('woff'\)/g, '')
    .replace(/\/\*.*?\*\//g, '')
    .replace(
      /url\(\.\/files\/([^)]+\.woff2)\)/g,
      (_all, name: string) => `url(${addFont(name, join(dirname(sheet), 'files', name))})`,
    )
}
