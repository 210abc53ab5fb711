/** Time comes in from outside, so that a test can stand at any moment. */
export type Clock = () => Date

export const systemClock: Clock = () => new Date()
