// What is shipped: the commands of package.json, and the image.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import t from 'tap'

const home = fileURLToPath(new URL('../..', import.meta.url))
const read = (path: string): string => readFileSync(join(home, path), 'utf8')
const lines = (path: string): string[] =>
  read(path)
    .split('\n')
    .map(line => line.trim())
const manifest: Record<'scripts' | 'dependencies' | 'devDependencies', Record<string, string>> = JSON.parse(
  read('package.json'),
)
/** Commands that are run on the machine of the service. */
const operating = ['account', 'reindex', 'check', 'migrate', 'seed'].map(name => `scripts/${name}.ts`)

t.test('every command has its file', async t => {
  for (const [name, command] of Object.entries(manifest.scripts))
    for (const [, file] of command.matchAll(/\bnode (?:--\S+ )*(\S+)/g))
      t.ok(existsSync(join(home, file!)), name)
  const told = [
    'README.md',
    'ARCHITECTURE.md',
    ...readdirSync(join(home, 'docs')).map(file => `docs/${file}`),
  ]
  for (const file of told.filter(file => file.endsWith('.md')))
    for (const [, name] of read(file).matchAll(/\bnpm run (?:--silent )?([a-z:-]+)/g))
      t.ok(name! in manifest.scripts, `npm run ${name} of ${file}`)
})

/** What the build stage makes is no file of ours. */
const copied = lines('Dockerfile')
  .filter(line => /^COPY (?!--from)/.test(line))
  .flatMap(line => line.split(/\s+/).slice(1, -1))

t.test('the image copies what is there and let in', async t => {
  const letIn = lines('.dockerignore').filter(line => line.startsWith('!'))
  for (const path of copied) {
    t.ok(existsSync(join(home, path)), path)
    t.ok(letIn.includes(`!${path}`), `.dockerignore lets ${path} in`)
  }
  for (const line of letIn) t.ok(copied.includes(line.slice(1)), `${line} of .dockerignore is copied`)
})

/** Files reached from these by imports, and the packages they import. */
function reached(entries: string[]): { files: Set<string>; packages: Map<string, string> } {
  const files = new Set<string>()
  const packages = new Map<string, string>()
  const open = [...entries]
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (files.has(file)) continue
    files.add(file)
    for (const [, found] of read(file).matchAll(
      /^(?!import type|export type).*?(?:from|import) '([^']+)'/gm,
    )) {
      const name = found!
      if (name.startsWith('.')) open.push(join(dirname(file), name))
      else packages.set(name.startsWith('@') ? name.split('/', 2).join('/') : name.split('/')[0]!, file)
    }
  }
  return { files, packages }
}

t.test('the image has all that runs in it, without what only development needs', async t => {
  const sources = readdirSync(join(home, 'src'), { recursive: true, encoding: 'utf8' })
    .map(file => join('src', file))
    .filter(file => file.endsWith('.ts') && statSync(join(home, file)).isFile())
  const { files, packages } = reached([...sources, ...operating])
  for (const file of files) t.ok(copied.includes(file.split('/')[0]!), `${file} is copied`)
  for (const [name, file] of packages)
    t.ok(
      name in manifest.dependencies || name.startsWith('node:') || builtinModules.includes(name),
      `${name} of ${file} is a dependency`,
    )
  t.ok(packages.has('fastify') && packages.has('cli-progress'), 'imports are seen')
})
