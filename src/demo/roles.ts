import type { Requirement } from '../matching/types.ts'

/** A kind of job of the demo: what it is called and what it asks, the most important first. */
export interface DemoRole {
  title: { en: string; ja: string }
  /** US dollars a year, the top of the range. */
  pay: number
  must: Requirement[][]
  nice: Requirement[][]
}

type Level = 1 | 2 | 3 | 4 | 5
const skill = (id: string, level?: Level): Requirement[] => [
  { kind: 'skill', skill: id, ...(level && { level }) },
]
const oneOf = (...ids: string[]): Requirement[] => ids.map(id => ({ kind: 'skill', skill: id }))
const years = (count: number, field?: string): Requirement[] => [
  { kind: 'experience', years: count, ...(field && { field }) },
]
const certificate = (...ids: string[]): Requirement[] =>
  ids.map(id => ({ kind: 'certification', certification: id }))
const english = (level: 'B1' | 'B2'): Requirement[] => [{ kind: 'language', language: 'en', level }]
const bachelor: Requirement[] = [{ kind: 'education', level: 'bachelor' }]

export const demoRoles: DemoRole[] = [
  {
    title: { en: 'Backend Engineer (Java)', ja: 'バックエンドエンジニア（Java）' },
    pay: 56_000,
    must: [skill('java', 3), oneOf('spring-boot', 'spring-framework'), skill('sql'), years(3), english('B1')],
    nice: [skill('docker'), oneOf('aws', 'google-cloud', 'azure'), skill('kafka')],
  },
  {
    title: { en: 'Python Engineer', ja: 'Pythonエンジニア' },
    pay: 54_000,
    must: [
      skill('python', 3),
      oneOf('django', 'fastapi', 'flask'),
      oneOf('postgresql', 'mysql'),
      english('B1'),
    ],
    nice: [skill('docker'), skill('aws'), skill('redis')],
  },
  {
    title: { en: 'Frontend Engineer (React)', ja: 'フロントエンドエンジニア（React）' },
    pay: 52_000,
    must: [skill('react', 3), skill('typescript'), skill('css'), years(2)],
    nice: [skill('nextjs'), skill('graphql'), skill('figma')],
  },
  {
    title: { en: 'Cloud Engineer (AWS)', ja: 'クラウドエンジニア（AWS）' },
    pay: 60_000,
    must: [
      skill('aws', 3),
      skill('linux'),
      oneOf('terraform', 'aws-cloudformation'),
      years(3, 'cloud'),
      bachelor,
    ],
    nice: [skill('kubernetes'), certificate('aws-solutions-architect-associate'), skill('python')],
  },
  {
    title: { en: 'Kubernetes Platform Engineer', ja: 'Kubernetesプラットフォームエンジニア' },
    pay: 66_000,
    must: [skill('kubernetes', 3), skill('docker', 3), skill('ci-cd'), english('B2')],
    nice: [certificate('cncf-cka'), oneOf('prometheus', 'grafana'), skill('helm')],
  },
  {
    title: { en: 'Machine Learning Engineer', ja: '機械学習エンジニア' },
    pay: 68_000,
    must: [skill('python', 4), oneOf('pytorch', 'tensorflow'), skill('machine-learning', 3), bachelor],
    nice: [skill('mlops'), skill('computer-vision'), certificate('huawei-hcia-ai')],
  },
  {
    title: { en: 'LLM Application Engineer', ja: 'LLMアプリケーションエンジニア' },
    pay: 70_000,
    must: [skill('large-language-models'), skill('python', 3), english('B2')],
    nice: [skill('langchain'), skill('fastapi'), skill('aws')],
  },
  {
    title: { en: 'Data Engineer', ja: 'データエンジニア' },
    pay: 60_000,
    must: [skill('sql', 3), skill('python'), skill('etl'), years(3, 'data')],
    nice: [oneOf('snowflake', 'bigquery', 'amazon-redshift'), skill('apache-spark'), skill('apache-airflow')],
  },
  {
    title: { en: '3D Character Animator', ja: '3Dキャラクターアニメーター' },
    pay: 44_000,
    must: [oneOf('maya', 'blender'), skill('character-animation'), skill('rigging')],
    nice: [skill('unity'), skill('after-effects'), years(3, 'creative')],
  },
  {
    title: { en: 'Game Programmer (Unity)', ja: 'ゲームプログラマー（Unity）' },
    pay: 50_000,
    must: [skill('unity', 3), skill('csharp', 3), years(2)],
    nice: [skill('shader-programming'), skill('ar-vr'), skill('cpp')],
  },
  {
    title: { en: 'Network Engineer', ja: 'ネットワークエンジニア' },
    pay: 50_000,
    must: [
      skill('tcp-ip'),
      oneOf('cisco', 'huawei-networking', 'juniper'),
      certificate('cisco-ccna', 'huawei-hcia-datacom'),
      years(2, 'networking'),
    ],
    nice: [skill('firewalls'), skill('python')],
  },
  {
    title: { en: 'Security Analyst', ja: 'セキュリティアナリスト' },
    pay: 62_000,
    must: [skill('siem'), skill('incident-response'), skill('linux'), english('B2')],
    nice: [certificate('comptia-security-plus', 'eccouncil-ceh', 'isc2-cissp'), skill('splunk')],
  },
  {
    title: { en: 'Mobile Developer (Flutter)', ja: 'モバイルエンジニア（Flutter）' },
    pay: 50_000,
    must: [skill('flutter', 3), skill('dart'), oneOf('android-development', 'ios-development')],
    nice: [skill('firebase'), skill('kotlin'), skill('swift')],
  },
  {
    title: { en: 'Test Automation Engineer', ja: 'テスト自動化エンジニア' },
    pay: 46_000,
    must: [skill('test-automation'), oneOf('selenium', 'playwright', 'cypress'), english('B1')],
    nice: [skill('api-testing'), skill('jmeter'), skill('java')],
  },
  {
    title: { en: 'Embedded Software Engineer', ja: '組込みソフトウェアエンジニア' },
    pay: 56_000,
    must: [skill('c', 3), skill('embedded-development'), bachelor],
    nice: [skill('rtos'), skill('cpp'), skill('iot')],
  },
  {
    title: { en: 'Robotics Software Engineer', ja: 'ロボットソフトウェアエンジニア' },
    pay: 60_000,
    must: [skill('ros'), oneOf('cpp', 'python'), skill('linux')],
    nice: [skill('computer-vision'), skill('plc')],
  },
  {
    title: { en: 'Bridge System Engineer', ja: 'ブリッジSE' },
    pay: 58_000,
    must: [
      [{ kind: 'language', language: 'ja', level: 'B1', test: 'jlpt-n2' }],
      english('B2'),
      years(3),
      skill('software-development'),
    ],
    nice: [skill('project-management'), oneOf('java', 'csharp', 'python')],
  },
]
