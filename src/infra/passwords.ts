import { hash, type Options, verify } from '@node-rs/argon2'

/** Stands in the place of a hash while an account has no password; nothing verifies against it. */
export const noPassword = 'none'

export interface Passwords {
  hash(password: string): Promise<string>
  /** With no stored hash, or `noPassword`, it does the same work and answers false, so time does not tell whether an account exists. */
  verify(stored: string | undefined, password: string): Promise<boolean>
}

/** argon2id. @param memoryKib 19456 with 2 passes is OWASP's smallest recommended setting */
export function createPasswords({ memoryKib, passes }: { memoryKib: number; passes: number }): Passwords {
  // Algorithm.Argon2id, which is a const enum and does not exist when this file runs.
  const argon2id: NonNullable<Options['algorithm']> = 2
  const options = { algorithm: argon2id, memoryCost: memoryKib, timeCost: passes, parallelism: 1 }
  const nobodys = hash('the password of nobody', options)
  // Awaited by the first verification; this keeps a failure before that from ending the process.
  nobodys.catch(() => {})
  return {
    hash: password => hash(prepare(password), options),
    async verify(stored, password) {
      const own = stored === noPassword ? undefined : stored
      const right = await verify(own ?? (await nobodys), prepare(password))
      return right && own !== undefined
    },
  }
}

/** The same word typed on another keyboard can be other code points. */
function prepare(password: string): string {
  return password.normalize('NFKC')
}
