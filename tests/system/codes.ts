import { TOTP } from "otpauth"
import { staffSecret, type users } from "#tests/cast.ts"

const stepMs = 30_000
const lastStep = new Map<string, number>()

/** A code that this person has not used yet: the site takes those of the step before and after, and each only once. */
export async function newCode(person: string, secret: string): Promise<string> {
  const step = Math.max((lastStep.get(person) ?? 0) + 1, Math.floor(Date.now() / stepMs))
  lastStep.set(person, step)
  const early = (step - 1) * stepMs - Date.now()
  if (early > 0) await new Promise((resume) => setTimeout(resume, early))
  return codeAt(secret, step)
}

export function wrongCode(secret: string): string {
  const near = [-2, -1, 0, 1, 2].map((delta) => codeAt(secret, Math.floor(Date.now() / stepMs) + delta))
  return ["000000", "111111", "222222", "333333", "444444", "555555"].find((code) => !near.includes(code)) ?? "666666"
}

export type StaffEmail = (typeof users)["karima" | "omar" | "sanae" | "driss"]["email"]

export function staffCode(email: StaffEmail): Promise<string> {
  return newCode(email, staffSecret)
}

function codeAt(secret: string, step: number): string {
  return new TOTP({ algorithm: "SHA1", digits: 6, period: 30, secret }).generate({ timestamp: step * stepMs })
}
