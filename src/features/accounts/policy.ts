import { AppError } from '../../errors.ts'

export const passwordLength = { minimum: 10, maximum: 128 }

/** The long ones among the most used; shorter ones fail by their length. */
const known = new Set(
  [
    '1234567890 0123456789 9876543210 0987654321 12345678910 123456789a a123456789 1q2w3e4r5t q1w2e3r4t5 1qaz2wsx3edc',
    'qwertyuiop qwerty1234 qwerty12345 qwerty123456 asdfghjkl1 zxcvbnm123 1234qwerasdf qwer1234asdf',
    'password12 password123 password1234 password12345 passw0rd123 p@ssw0rd123 mypassword administrator admin12345 welcome123',
    'iloveyou123 pakistan123 pakistan12 pakistan1947 pakistan786 bismillah786 abcdefghij abcd123456 abc1234567 changeme123 letmein123',
  ].flatMap(line => line.split(' ')),
)

/** @throws AppError invalid-input at `path` for a password that would be guessed first */
export function checkPassword(password: string, email: string, path: string): void {
  const plain = password.normalize('NFKC').toLowerCase()
  const [name = ''] = email.toLowerCase().split('@')
  const message = known.has(plain)
    ? 'must not be one of the passwords that are tried first'
    : new Set(plain).size < 5
      ? 'must have at least five different characters'
      : name.length >= 4 && plain.includes(name)
        ? 'must not contain the name of the e-mail address'
        : undefined
  if (message)
    throw new AppError('invalid-input', 'Choose another password.', { details: [{ path, message }] })
}
