import type { FieldId, SkillId } from '../reference/index.ts'

/** A kind of IT person: skills in the order in which such people have them. */
export interface Persona {
  title: string
  field: FieldId
  /** How many of a hundred people are of this kind. */
  share: number
  skills: SkillId[]
  certifications: string[]
}

const list = (ids: string) => ids.split(' ')

/** What nearly everybody picks up on the way. */
export const common = list('git sql linux jira html docker scrum json microsoft-office agile rest-api css')

export const personas: Persona[] = [
  {
    title: 'Web Developer',
    field: 'web-mobile',
    share: 19,
    skills: list(
      'javascript html css react nodejs php bootstrap jquery typescript mongodb mysql express nextjs tailwind-css wordpress vue redux angular graphql firebase nestjs sass figma shopify webpack seo',
    ),
    certifications: [],
  },
  {
    title: 'Backend Engineer',
    field: 'programming',
    share: 17,
    skills: list(
      'java python postgresql spring-boot mysql docker csharp dotnet redis microservices spring-framework django php laravel go hibernate rabbitmq kafka mongodb elasticsearch kubernetes fastapi graphql aws kotlin ruby',
    ),
    certifications: ['oracle-java-ocp'],
  },
  {
    title: 'Mobile Developer',
    field: 'web-mobile',
    share: 9,
    skills: list(
      'flutter dart react-native android-development kotlin java ios-development swift firebase swiftui jetpack-compose javascript typescript sqlite figma objective-c unity',
    ),
    certifications: [],
  },
  {
    title: 'Cloud and DevOps Engineer',
    field: 'cloud',
    share: 11,
    skills: list(
      'aws docker kubernetes linux terraform jenkins ci-cd azure ansible python prometheus grafana google-cloud helm shell-scripting nginx github-actions gitlab huawei-cloud cloudflare argo-cd elasticsearch',
    ),
    certifications: [
      'aws-solutions-architect-associate',
      'cncf-cka',
      'huawei-hcia-cloud-computing',
      'microsoft-az-104',
    ],
  },
  {
    title: 'Data Engineer',
    field: 'data',
    share: 8,
    skills: list(
      'sql python etl postgresql apache-spark apache-airflow power-bi data-warehousing hadoop kafka snowflake aws dbt databricks mongodb tableau scala sql-server oracle-database bigquery',
    ),
    certifications: ['huawei-hcia-big-data', 'databricks-data-engineer-associate'],
  },
  {
    title: 'Machine Learning Engineer',
    field: 'ai',
    share: 9,
    skills: list(
      'python machine-learning pytorch tensorflow deep-learning pandas numpy scikit-learn computer-vision natural-language-processing opencv large-language-models langchain keras sql docker hugging-face mlops aws generative-ai prompt-engineering cuda',
    ),
    certifications: ['huawei-hcia-ai', 'aws-machine-learning-engineer-associate'],
  },
  {
    title: '3D Artist and Animator',
    field: 'creative',
    share: 7,
    skills: list(
      '3d-modelling blender maya photoshop 3d-animation after-effects unity rigging substance-3d zbrush illustrator unreal-engine character-animation premiere-pro 2d-animation houdini toon-boom-harmony uv-texturing nuke figma',
    ),
    certifications: ['autodesk-acu-maya'],
  },
  {
    title: 'Game Developer',
    field: 'creative',
    share: 3,
    skills: list(
      'unity csharp cpp unreal-engine game-development blender 3d-modelling opengl photoshop shader-programming ar-vr git',
    ),
    certifications: ['unity-user'],
  },
  {
    title: 'Network Engineer',
    field: 'networking',
    share: 5,
    skills: list(
      'cisco routing switching tcp-ip network-administration firewalls vpn fortinet linux bgp ospf wireshark vlan mikrotik huawei-networking python network-troubleshooting windows-server sd-wan',
    ),
    certifications: ['cisco-ccna', 'huawei-hcia-datacom', 'huawei-hcip-datacom'],
  },
  {
    title: 'Security Analyst',
    field: 'cybersecurity',
    share: 4,
    skills: list(
      'cybersecurity penetration-testing siem kali-linux burp-suite nmap metasploit firewalls linux python splunk vulnerability-management owasp incident-response iso-27001 wireshark cloud-security',
    ),
    certifications: ['comptia-security-plus', 'eccouncil-ceh', 'isc2-cissp'],
  },
  {
    title: 'Test Engineer',
    field: 'quality',
    share: 4,
    skills: list(
      'software-testing selenium test-automation manual-testing postman jmeter java api-testing cypress jira sql python regression-testing appium playwright cucumber testng',
    ),
    certifications: ['istqb-ctfl'],
  },
  {
    title: 'Embedded and IoT Engineer',
    field: 'iot',
    share: 2,
    skills: list(
      'c embedded-development arduino cpp raspberry-pi esp32 stm32 iot mqtt python rtos pcb-design linux freertos verilog fpga',
    ),
    certifications: ['huawei-hcia-iot'],
  },
  {
    title: 'Blockchain Developer',
    field: 'blockchain',
    share: 1,
    skills: list(
      'solidity ethereum smart-contracts javascript web3-libraries nodejs blockchain typescript rust hyperledger-fabric solana dapps',
    ),
    certifications: [],
  },
  {
    title: 'Robotics Engineer',
    field: 'robotics',
    share: 1,
    skills: list(
      'python ros cpp plc robotics matlab simulink solidworks opencv siemens-plc arduino control-engineering computer-vision',
    ),
    certifications: [],
  },
]
