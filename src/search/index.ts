export { enqueueSearchSync } from './outbox.ts'
export * from './port.ts'
