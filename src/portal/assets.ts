import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import type { Locale } from '../actor.ts'
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

interface Asset {
  type: string
  body: Buffer
  br?: Buffer
  gzip?: Buffer
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

/** Reads all assets once, and serves them compressed from memory; fonts from their packages. */
export function serveAssets(app: FastifyInstance): Assets {
  const kept = new Map<string, Asset>()
  const files = new Map<string, string>()
  const add = (name: string, type: string, body: Buffer): string => {
    const hash = createHash('sha256').update(body).digest('base64url').slice(0, 12)
    const path = `${folder}/${hash}/${name}`
    kept.set(path, { type, body, br: brotliCompressSync(body), gzip: gzipSync(body) })
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
      const asset: Asset | undefined = file
        ? { type: 'font/woff2', body: await readFile(file) }
        : kept.get(path)
      if (!asset) return reply.callNotFound()
      const accepted = request.headers['accept-encoding'] ?? ''
      const encoding =
        asset.br && /\bbr\b/.test(accepted)
          ? 'br'
          : asset.gzip && /\bgzip\b/.test(accepted)
            ? 'gzip'
            : undefined
      if (encoding) reply.header('content-encoding', encoding)
      return reply
        .header('cache-control', 'public, max-age=31536000, immutable')
        .header('vary', 'accept-encoding')
        .type(asset.type)
        .send(encoding ? asset[encoding] : asset.body)
    },
  )
  return assets
}

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
