/** What was wrong with a contact. */
export const reportKinds = ['fee', 'documents', 'false-employer', 'harassment', 'other-job', 'other'] as const
export type ReportKind = (typeof reportKinds)[number]

/**
 * What came of a report. `warned` and `suspended` also do it to the employer; `impostor`: neither Hunar nor an
 * employer here had anything to do with the contact.
 */
export const outcomes = ['genuine', 'impostor', 'warned', 'suspended', 'forwarded', 'nothing-found'] as const
export type Outcome = (typeof outcomes)[number]

/** What a reporter is told of: `looked-at` once a liaison has taken it. */
export const reportStages = ['received', 'looked-at', ...outcomes] as const
export type ReportStage = (typeof reportStages)[number]

/** Days after which the reply address of somebody without an account is taken out of a closed report. */
export const repliesKeptDays = 90
