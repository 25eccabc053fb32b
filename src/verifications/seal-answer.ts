import { seal, unseal } from "#src/crypto/seal.ts"

/** An answer is sealed to its account and field: moved to another row, it opens no more. */
export function sealAnswer(accountId: string, field: string, value: string): Buffer {
  return seal(value, rowOf(accountId, field))
}

export function unsealAnswer(accountId: string, field: string, sealed: Buffer): string {
  return unseal(sealed, rowOf(accountId, field))
}

function rowOf(accountId: string, field: string): string {
  return `verification_answers:${accountId}:${field}`
}
