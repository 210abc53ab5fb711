import t from 'tap'
import { extract, loadReference, normalise } from '../../src/reference/index.ts'

const reference = loadReference()
const listed = (name: string) =>
  extract(`Technologies: Python, ${name}, Docker`, reference)
    .map(({ skill }) => skill)
    .filter(skill => skill !== 'python' && skill !== 'docker')

t.test('a product is itself, not one like it', async t => {
  for (const [name, skill] of [
    ['Kaggle', 'kaggle'],
    ['AWS Amplify', 'aws-amplify'],
    ['Amazon EventBridge', 'amazon-eventbridge'],
    ['Azure Event Hubs', 'azure-event-hubs'],
    ['DuckDB', 'duckdb'],
    ['Apache Superset', 'apache-superset'],
    ['Amazon QuickSight', 'amazon-quicksight'],
    ['Airbyte', 'airbyte'],
    ['ZooKeeper', 'zookeeper'],
    ['Kustomize', 'kustomize'],
    ['Auth0', 'auth0'],
    ['SonicWall', 'sonicwall'],
    ['Zoom', 'zoom'],
    ['Airtable', 'airtable'],
    ['Primavera P6', 'primavera'],
    ['Minitab', 'minitab'],
    ['Google Tag Manager', 'google-tag-manager'],
    ['Turborepo', 'turborepo'],
    ['Silverlight', 'silverlight'],
    ['SAP Hybris', 'sap-commerce'],
    ['Makefile', 'make'],
    ['Hyper-V', 'hyper-v'],
    ['PKI', 'pki'],
  ] as const) {
    t.strictSame(normalise(name, reference), [skill], name)
    t.strictSame(listed(name), [skill], `${name} in a list`)
  }
})

t.test('a word of a longer name is not what it means elsewhere', async t => {
  for (const [name, skill] of [
    ['Cisco ASR', 'cisco'],
    ['Cisco ASR 9000', 'cisco'],
    ['App Router', 'nextjs'],
    ['Next.js App Router', 'nextjs'],
    ['Expo Router', 'expo'],
    ['AWS X-Ray', 'aws-x-ray'],
    ['AWS STS', 'aws-iam'],
    ['Google Cloud Composer', 'apache-airflow'],
    ['Apache MXNet', 'caffe-theano-mxnet'],
    ['Oracle HCM', 'oracle-fusion'],
    ['Angular Material', 'angular'],
    ['Palo Alto Panorama', 'palo-alto'],
    ['GitHub Pages', 'github'],
    ['Google Docs', 'google-docs'],
  ] as const) {
    t.strictSame(normalise(name, reference), [skill], name)
    t.strictSame(listed(name), [skill], `${name} in a list`)
  }
})

t.test('what is as often one as the other is neither', async t => {
  t.strictSame(normalise('ADF', reference), [])
  t.strictSame(listed('ADF'), [])
  t.strictSame(normalise('Oracle ADF', reference), ['oracle-middleware'])
  t.strictSame(normalise('Azure Data Factory (ADF)', reference), ['azure-data-factory'])
})

t.test('a product beside another is worth part of it', async t => {
  for (const [one, other] of [
    ['duckdb', 'clickhouse'],
    ['airbyte', 'fivetran'],
    ['kustomize', 'helm'],
    ['auth0', 'okta'],
  ] as const)
    t.match(reference.relation(one, other), { relation: 'related' }, `${one} for ${other}`)
})
