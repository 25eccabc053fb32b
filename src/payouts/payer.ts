import { platformAccountId } from "#src/accounts/actor.ts"

/** Who pays an influencer what a program owes: the merchant itself, or the platform on its mandate. */
export type Payer = "merchant" | "platform"

/** Whose year, corrections, decisions and papers a payment belongs to: the platform's are one whole, whatever merchant it pays for. */
export function payerAccountId(accountId: string, payer: Payer): string {
  return payer === "platform" ? platformAccountId : accountId
}
