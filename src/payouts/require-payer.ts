import { type Actor, platformAccountId } from "#src/accounts/actor.ts"
import { Forbidden, NotFound } from "#src/errors.ts"
import { requireStaffAbility } from "#src/staff/require-staff-ability.ts"
import type { Payer } from "./payer.ts"

/** A batch is the act of its payer of record alone: a merchant's members, or the staff who pay in the platform's name. */
export function requirePayer(actor: Actor & { kind: "member" | "staff" }, payer: Payer) {
  if (actor.kind === "member" && payer === "platform") throw new NotFound("payout batch of the platform")
  if (actor.kind === "staff" && payer === "merchant") throw new Forbidden("pay in the merchant's name")
  if (actor.kind === "staff") requireStaffAbility(actor, "pay")
}

/** What a payer of record says of itself or decides on its payees: staff do it for the platform's own account, and for no other. */
export function requirePayerAccount(actor: Actor & { kind: "member" | "staff" }) {
  if (actor.kind === "member") return
  if (actor.accountId !== platformAccountId) throw new Forbidden("decide in the merchant's name")
  requireStaffAbility(actor, "pay")
}
