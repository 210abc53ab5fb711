// The one direction of imports: app → features → portal, http → pool, search, infra → matching → reference → config, errors.
const rooms = [
  { name: 'processes', path: '^src/(main|server|worker|process|services|listen)' },
  { name: 'app', path: '^src/(app\\.ts|demo/)' },
  { name: 'features', path: '^src/features/' },
  { name: 'portal and http', path: '^src/(portal|http)/' },
  { name: 'pool, search, reading and infra', path: '^src/(pool|search|reading|infra)/' },
  { name: 'matching', path: '^src/matching/' },
  { name: 'reference', path: '^src/reference/' },
  { name: 'config and errors', path: '^src/(config|errors|actor)\\.ts$' },
]

const back = rooms.slice(1).map((room, index) => ({
  name: `${room.name}: nothing above`.replaceAll(' ', '-'),
  comment: `${room.name} may import its own room and those below it, never those above.`,
  severity: 'error',
  from: { path: room.path },
  to: { path: rooms.slice(0, index + 1).map(({ path }) => path), pathNot: room.path },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...back,
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one idea, or miss a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'sql-in-queries',
      comment: 'SQL stands in queries files, pool, search, infra, scripts and fixtures; verbs call queries.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: ['queries\\.ts$', '^src/(pool|search|infra)/'],
      },
      to: {
        path: ['node_modules/drizzle-orm', '^db/schema/', 'node_modules/postgres/'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'fastify-at-the-edge',
      comment: 'Verbs know no HTTP; only app.ts, http/, portal/, routes and pages do.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/app\\.ts$', '^src/(http|portal)/', '(routes|pages)\\.ts$'] },
      to: { path: ['node_modules/fastify', 'node_modules/@fastify'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'features-by-their-index',
      comment:
        'One feature reaches another only through its index.ts, or its document.ts and facts.ts, which are data.',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: {
        path: '^src/features/[^/]+/',
        pathNot: ['^src/features/$1/', '^src/features/[^/]+/(index|document|facts)\\.ts$'],
      },
    },
    {
      name: 'scripts-are-not-imported',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(scripts|test)/' },
    },
    {
      name: 'no-dev-dependencies-in-production',
      severity: 'error',
      from: { path: '^(src|db)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'declared', severity: 'error', from: {}, to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    parser: 'swc',
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
