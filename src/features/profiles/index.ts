export { putAgreement } from './agreement-queries.ts'
export { cardsWithFacts, involvedCards, type ProfileCard, profileCards, visibleProfileId } from './cards.ts'
export { changeVisibility } from './change-visibility.ts'
export { checkDocument, isRealDate } from './check-document.ts'
export { unstorableText } from './check-text.ts'
export { completenessOf } from './completeness.ts'
export { createMyProfile } from './create-my-profile.ts'
export { emptyDocument, type ProfileDocument, profileDocument } from './document.ts'
export { eraseMyProfile } from './erase-my-profile.ts'
export { factKey, sameFact } from './evidence.ts'
export { exportProfile } from './export-profile.ts'
export { factsOf, type StoredFacts } from './facts.ts'
export { hasHandedInProfile } from './find-handed-in.ts'
export { getMyProfile } from './get-my-profile.ts'
export { getProfile } from './get-profile.ts'
export { hideAgain } from './hide-again.ts'
export { type Identity, identitySchema, readIdentity } from './identity.ts'
export { jobs } from './jobs.ts'
export { listMyAgreements } from './list-my-agreements.ts'
export { type Listing, listingOf } from './listing.ts'
export { forgetLooks } from './look-queries.ts'
export {
  factName,
  mostHelpful,
  pages,
  profileUrls,
  sectionName,
  showEvidence,
  showExperience,
  showFact,
  showProfile,
} from './pages/index.ts'
export {
  type MaskedProfile,
  presentExport,
  presentProfile,
  presentProof,
  presentToEmployer,
} from './present.ts'
export { checkPrivate, cnicDigits, type PrivateInput, privateInput } from './private-data.ts'
export { type Proof, proofsOf } from './proof-queries.ts'
export {
  factsOfProfile,
  factsOfProfiles,
  findOwnProfile,
  heldProfile,
  isVerifiedMember,
  ownProfile,
  ownProfileForUpdate,
  type PrivateRow,
  type Profile,
  privateDataOf,
  profileForStaff,
  profilesForMember,
  type SeenProfile,
  storedProfile,
  type Visibility,
} from './queries.ts'
export type { Deps } from './route-context.ts'
export { routes } from './routes.ts'
export {
  type NewProfile,
  type PreparedProfile,
  prepareProfile,
  saveNewProfiles,
  savePreparedProfiles,
  saveProfile,
} from './save-profile.ts'
export { ExportAnswer } from './schemas.ts'
export {
  type ProvableFact,
  type ProvableList,
  provableIn,
  provableLists,
  setEvidence,
} from './set-evidence.ts'
export { type Suggest, suggestions } from './suggest.ts'
export { registerTasks, type TaskDeps } from './tasks.ts'
export { personalRow } from './update-my-private-data.ts'
export { withdrawAgreement } from './withdraw-agreement.ts'
export { lockIdentities, noteProfileChanges, profileWithCnic, putPrivateData } from './write-queries.ts'
