import * as OTPAuth from 'otpauth'

const period = 30
const issuer = 'Hunar'

export function newSecret(): string {
  return new OTPAuth.Secret({ size: 20 }).base32
}

/** What an authenticator app reads from a QR code (Key Uri Format). */
export function authenticatorUri(secret: string, email: string): string {
  return totp(secret, email).toString()
}

/**
 * The step of time a code belongs to (RFC 6238: 30 seconds, 6 digits), one step early or late being good too.
 * @returns undefined for a wrong code
 */
export function stepOf(secret: string, code: string, now: Date): number | undefined {
  const delta = totp(secret).validate({ token: code, timestamp: now.getTime(), window: 1 })
  return delta === null ? undefined : Math.floor(now.getTime() / 1000 / period) + delta
}

export function codeAt(secret: string, now: Date): string {
  return totp(secret).generate({ timestamp: now.getTime() })
}

function totp(secret: string, label = ''): OTPAuth.TOTP {
  return new OTPAuth.TOTP({ issuer, label, secret: OTPAuth.Secret.fromBase32(secret), digits: 6, period })
}
