import type { Actor } from "#src/accounts/actor.ts"
import { Forbidden, NotFound } from "#src/errors.ts"
import { requireStaffAbility } from "#src/staff/require-staff-ability.ts"
import type { Payer } from "./payer.ts"

/** A batch is the act of its payer of record alone: a merchant's members, or the staff who pay in the platform's name. */
export function requirePayer(actor: Actor & { kind: "member" | "staff" }, payer: Payer) {
  if (actor.kind === "member" && payer === "platform") throw new NotFound("payout batch of the platform")
  if (actor.kind === "staff" && payer === "merchant") throw new Forbidden("pay in the merchant's name")
  if (actor.kind === "staff") requireStaffAbility(actor, "pay")
}
