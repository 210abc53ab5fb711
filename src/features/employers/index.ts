export { acceptInvitation } from './accept-invitation.ts'
export { changeMemberRole } from './change-member-role.ts'
export type { EmployerInput } from './check-employer.ts'
export { createEmployer } from './create-employer.ts'
export { getEmployer } from './get-employer.ts'
export { inviteMember } from './invite-member.ts'
export { jobs } from './jobs.ts'
export { listEmployers } from './list-employers.ts'
export { listMembers } from './list-members.ts'
export { pages } from './pages/index.ts'
export { presentEmployer } from './present.ts'
export { type Employer, employerFor, employersOf, type MemberRole, memberOf } from './queries.ts'
export { removeMember } from './remove-member.ts'
export type { Deps } from './route-context.ts'
export { routes } from './routes.ts'
export {
  type SuspensionReason,
  suspendEmployer,
  suspendWithin,
  suspensionReasons,
} from './suspend-employer.ts'
export { registerTasks, type TaskDeps } from './tasks.ts'
export { updateEmployer } from './update-employer.ts'
export {
  liftReasons,
  type VerificationReason,
  verificationReasons,
  verifyEmployer,
} from './verify-employer.ts'
export { warnWithin } from './warn-employer.ts'
