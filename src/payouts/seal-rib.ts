import { seal, unseal } from "#src/crypto/seal.ts"

/** The RIB as it was when the payout was made: what the payee changes later changes no file. */
export function sealRib(payoutId: string, rib: string): Buffer {
  return seal(rib, `payouts:${payoutId}`)
}

export function unsealRib(payoutId: string, sealed: Buffer): string {
  return unseal(sealed, `payouts:${payoutId}`)
}
