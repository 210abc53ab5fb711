export * from './proposal.ts'
export { proposalToDocument, proposalToFacts } from './proposal-facts.ts'
export { proposeProfile } from './propose-profile.ts'
export { type CvFormat, proposeFromFile, type ReadCv, readCvFile } from './read-file.ts'
