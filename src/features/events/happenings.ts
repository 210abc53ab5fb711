import type { Role } from '../../actor.ts'

/** How somebody hears of something: by mail within minutes, in the digest, or only by looking here. */
export const ways = ['mail', 'digest', 'portal'] as const
export type Way = (typeof ways)[number]

/** What can be chosen for, and what is so until somebody chooses; a role that is absent never hears of it. */
export const topics = {
  asked: { candidate: 'mail' },
  progress: { candidate: 'mail' },
  offer: { candidate: 'mail', employer: 'mail' },
  interview: { candidate: 'mail', employer: 'mail', liaison: 'mail', admin: 'mail' },
  steps: { candidate: 'mail', employer: 'digest' },
  ended: { candidate: 'digest' },
  evidence: { candidate: 'mail' },
  profile: { candidate: 'mail' },
  referred: { employer: 'mail' },
  answers: { employer: 'mail' },
  demands: { candidate: 'digest', employer: 'mail' },
  company: { employer: 'mail' },
  reports: { candidate: 'mail', employer: 'mail' },
  override: { liaison: 'digest', admin: 'portal' },
  mine: { liaison: 'digest', admin: 'portal' },
  contact: { liaison: 'portal', admin: 'portal' },
  queue: { liaison: 'digest', admin: 'portal' },
  alerts: { candidate: 'mail', employer: 'mail' },
} as const satisfies Record<string, Partial<Record<Role, Way>>>
export type Topic = keyof typeof topics

/** Everything that somebody can be told: one sentence each. */
export const kinds = {
  asked: 'asked',
  introduced: 'progress',
  selected: 'progress',
  'offer-made': 'offer',
  cancelled: 'offer',
  'employer-paused': 'progress',
  'employer-resumed': 'progress',
  'times-proposed': 'interview',
  'talk-set': 'interview',
  'talk-cancelled': 'interview',
  'step-done': 'steps',
  ended: 'ended',
  'demand-changed': 'demands',
  'demand-closed': 'demands',
  'roles-found': 'alerts',
  'proof-verified': 'evidence',
  'proof-refused': 'evidence',
  'proof-lapsed': 'evidence',
  'profiles-joined': 'profile',
  'profiles-parted': 'profile',
  referred: 'referred',
  'person-interested': 'answers',
  'person-agreed': 'answers',
  'person-left': 'answers',
  'not-referred': 'answers',
  'offer-accepted': 'offer',
  'offer-refused': 'offer',
  'referral-cancelled': 'offer',
  'ministry-proposed-times': 'interview',
  'other-times': 'interview',
  'interview-set': 'interview',
  'interview-cancelled': 'interview',
  'step-recorded': 'steps',
  'demand-published': 'demands',
  'demand-returned': 'demands',
  'seats-released': 'demands',
  'company-verified': 'company',
  'company-suspended': 'company',
  'company-warned': 'company',
  'member-joined': 'company',
  'people-found': 'alerts',
  'override-waits': 'override',
  'mine-accepted': 'mine',
  'mine-step': 'mine',
  'mine-ended': 'mine',
  'mine-submitted': 'mine',
  'report-came': 'contact',
  'report-genuine': 'reports',
  'report-impostor': 'reports',
  'report-warned': 'reports',
  'report-suspended': 'reports',
  'report-forwarded': 'reports',
  'report-nothing-found': 'reports',
  'report-reopened': 'reports',
} as const satisfies Record<string, Topic>
export type Kind = keyof typeof kinds

/** Whoever did it is never told. */
export interface Telling {
  kind: Kind
  /** `owner`: of a profile or report; `involved`: candidates of a demand with whom something goes on; `waiting`: each candidate of an employer with whom something goes on, once; `proposer`: staff who proposed the interview; `keeper`: staff who have taken the match or demand at the desk. */
  to: 'candidate' | 'owner' | 'involved' | 'waiting' | 'employer' | 'liaisons' | 'proposer' | 'keeper'
  /** Only where the event’s detail has it so. */
  if?: (detail: Readonly<Record<string, unknown>>) => boolean
  /** Not worth a mail. */
  only?: 'portal'
  /** Whoever wants a mail at once gets one that the verb sends itself. */
  ownMail?: true
}

const nobody: readonly Telling[] = []
const newVersion = ({ version }: Readonly<Record<string, unknown>>) => Number(version) > 1
const cameTo = (outcome: string) => (detail: Readonly<Record<string, unknown>>) => detail.outcome === outcome

/**
 * Who is told of what. Whatever is written into the record stands here, so that a new verb says whom it concerns: its
 * name is refused by the compiler until it does.
 */
export const happenings = {
  // Who has agreed already has nothing to answer.
  shortlistProfile: [{ kind: 'asked', to: 'candidate', if: ({ agreed }) => agreed !== true }],
  takeBackRequest: nobody,
  takeBackDecline: nobody,
  declineProfile: [
    { kind: 'ended', to: 'candidate' },
    { kind: 'mine-ended', to: 'keeper' },
  ],
  showInterest: [{ kind: 'person-interested', to: 'employer' }],
  // Whoever comes back waits at the desk anew, for anybody.
  agreeToMatch: [{ kind: 'person-agreed', to: 'employer' }],
  declineMatch: [{ kind: 'person-left', to: 'employer' }],
  withdrawMatch: [
    { kind: 'person-left', to: 'employer' },
    { kind: 'mine-ended', to: 'keeper' },
  ],
  askForOverride: [{ kind: 'override-waits', to: 'liaisons' }],
  referMatch: [
    { kind: 'referred', to: 'employer' },
    { kind: 'introduced', to: 'candidate' },
  ],
  confirmReferral: [
    { kind: 'referred', to: 'employer' },
    { kind: 'introduced', to: 'candidate' },
  ],
  notReferMatch: [
    { kind: 'not-referred', to: 'employer' },
    { kind: 'ended', to: 'candidate' },
  ],
  selectMatch: [{ kind: 'selected', to: 'candidate' }],
  makeOffer: [{ kind: 'offer-made', to: 'candidate' }],
  acceptOffer: [
    { kind: 'offer-accepted', to: 'employer' },
    { kind: 'mine-accepted', to: 'keeper' },
  ],
  refuseOffer: [
    { kind: 'offer-refused', to: 'employer' },
    { kind: 'mine-ended', to: 'keeper' },
  ],
  cancelMatch: [
    { kind: 'cancelled', to: 'candidate' },
    { kind: 'referral-cancelled', to: 'employer' },
    { kind: 'mine-ended', to: 'keeper' },
  ],
  endMatch: [{ kind: 'demand-closed', to: 'candidate' }],
  recordStep: [
    { kind: 'step-done', to: 'candidate' },
    { kind: 'step-recorded', to: 'employer' },
    { kind: 'mine-step', to: 'keeper' },
  ],
  proposeInterview: [
    { kind: 'times-proposed', to: 'candidate' },
    { kind: 'ministry-proposed-times', to: 'employer' },
  ],
  proposeOtherTimes: [
    { kind: 'other-times', to: 'employer' },
    { kind: 'other-times', to: 'proposer' },
  ],
  confirmInterview: [
    { kind: 'talk-set', to: 'candidate' },
    { kind: 'interview-set', to: 'employer' },
    { kind: 'interview-set', to: 'proposer' },
  ],
  cancelInterview: [
    { kind: 'talk-cancelled', to: 'candidate' },
    { kind: 'interview-cancelled', to: 'employer' },
    { kind: 'interview-cancelled', to: 'proposer' },
  ],
  commentOnMatch: nobody,
  removeComment: nobody,
  restoreComment: nobody,
  assignMatch: nobody,
  unassignMatch: nobody,
  changeDue: nobody,
  assignWork: nobody,
  unassignWork: nobody,

  createDemand: nobody,
  updateDemand: nobody,
  cloneDemand: nobody,
  deleteDraft: nobody,
  restoreDraft: nobody,
  // What waits for the ministry is counted in its digest: a row for each liaison would only repeat the desk. Whoever looked
  // at it before is told that it comes again.
  submitDemand: [{ kind: 'mine-submitted', to: 'keeper' }],
  publishDemand: [
    { kind: 'demand-published', to: 'employer' },
    { kind: 'demand-changed', to: 'involved', if: newVersion },
  ],
  returnDemand: [{ kind: 'demand-returned', to: 'employer', ownMail: true }],
  // Whose match ends with it is told of that; with the others it goes on as before.
  closeDemand: nobody,
  releaseUnusedSeats: [{ kind: 'seats-released', to: 'employer' }],

  createEmployer: nobody,
  updateEmployer: nobody,
  withdrawInvitation: nobody,
  verifyEmployer: [
    { kind: 'company-verified', to: 'employer' },
    { kind: 'employer-resumed', to: 'waiting', if: ({ from }) => from === 'suspended' },
  ],
  suspendEmployer: [
    { kind: 'company-suspended', to: 'employer' },
    { kind: 'employer-paused', to: 'waiting' },
  ],
  warnEmployer: [{ kind: 'company-warned', to: 'employer' }],
  inviteMember: nobody,
  acceptInvitation: [{ kind: 'member-joined', to: 'employer', only: 'portal' }],
  changeMemberRole: nobody,
  removeMember: nobody,

  createMyProfile: nobody,
  claimMyProfile: nobody,
  updateMyProfile: nobody,
  updateMyPrivateData: nobody,
  acceptImport: nobody,
  importProfile: nobody,
  changeVisibility: nobody,
  agreeToEmployer: nobody,
  withdrawAgreement: nobody,
  eraseMyProfile: nobody,
  closeAccount: nobody,
  addProof: nobody,
  removeProof: nobody,
  openProof: nobody,
  verifyProof: [{ kind: 'proof-verified', to: 'owner' }],
  refuseProof: [{ kind: 'proof-refused', to: 'owner' }],
  lapseProof: [{ kind: 'proof-lapsed', to: 'owner' }],
  getProfile: nobody,
  seeName: nobody,
  separateDuplicate: nobody,
  reopenDuplicate: nobody,
  mergeProfiles: [{ kind: 'profiles-joined', to: 'owner' }],
  undoMerge: [{ kind: 'profiles-parted', to: 'owner' }],

  // Somebody may be losing money, so all liaisons learn of it at once. An employer never hears of a report; somebody
  // without an account gets a mail that the verb sends.
  reportContact: [{ kind: 'report-came', to: 'liaisons' }],
  chooseReportedEmployer: nobody,
  decideReport: [
    { kind: 'report-genuine', to: 'owner', if: cameTo('genuine') },
    { kind: 'report-impostor', to: 'owner', if: cameTo('impostor') },
    { kind: 'report-warned', to: 'owner', if: cameTo('warned') },
    { kind: 'report-suspended', to: 'owner', if: cameTo('suspended') },
    { kind: 'report-forwarded', to: 'owner', if: cameTo('forwarded') },
    { kind: 'report-nothing-found', to: 'owner', if: cameTo('nothing-found') },
  ],
  reopenReport: [{ kind: 'report-reopened', to: 'owner' }],

  signUp: nobody,
  createAccount: nobody,
  verifyEmail: nobody,
  changePassword: nobody,
  resetPassword: nobody,
  refreshTokenReused: nobody,
  signOutEverywhere: nobody,
  addSecondFactor: nobody,
  removeSecondFactor: nobody,
} as const satisfies Record<string, readonly Telling[]>
export type Verb = keyof typeof happenings

/** The topics of a role, with what is so by default. */
export function topicsOf(role: Role): { topic: Topic; way: Way }[] {
  return Object.entries<Partial<Record<Role, Way>>>(topics).flatMap(([topic, ways]) =>
    ways[role] ? [{ topic: topic as Topic, way: ways[role] }] : [],
  )
}
