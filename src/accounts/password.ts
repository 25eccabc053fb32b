import { hash, verify } from "@node-rs/argon2"
import { fold } from "#src/i18n/fold.ts"
import { commonPasswords } from "./common-passwords.ts"

// Argon2id is the library's default algorithm; 19 MiB, 2 passes, 1 lane is OWASP's choice.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

let nobodys: Promise<string> | undefined

/** Takes tens of milliseconds and 19 MiB: never inside a transaction. */
export function hashPassword(password: string): Promise<string> {
  return hash(composed(password), cost)
}

/** Without a hash (an unknown e-mail, or nothing chosen yet) it works as long, so that time tells nobody who has an account. */
export async function isPasswordOf(passwordHash: string | null, password: string): Promise<boolean> {
  nobodys ??= hashPassword("nobody has this password")
  const matches = await verify(passwordHash || (await nobodys), composed(password))
  return Boolean(passwordHash) && matches
}

/** Keyboards write the same accented or Arabic letter in more than one way. */
function composed(password: string): string {
  return password.normalize("NFKC")
}

/** Among the most common passwords, or made of the person's own words. */
export function isGuessable(password: string, ownTexts: string[]): boolean {
  const folded = fold(password)
  const letters = folded.replace(/[^\p{L}]/gu, "")
  const ownWords = ownTexts.flatMap((text) => [fold(text), ...fold(text).split(/[^\p{L}\d]+/u)])
  const known = new Set([...commonPasswords, ...ownWords.filter((word) => word.length >= 3)])
  return known.has(folded) || known.has(letters) || isMonotonous(folded)
}

/** One character or pair over and over (`aaaaaaaa`, `12121212`), or a run of neighbours (`12345678`, `abcdefgh`). */
function isMonotonous(text: string): boolean {
  const codes = Array.from(text, (character) => character.codePointAt(0) ?? 0)
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0))
  return new Set(codes).size <= 2 || (new Set(steps).size === 1 && Math.abs(steps[0] ?? 0) <= 1)
}
