import type { StaffActor } from "#src/accounts/actor.ts"
import { changeBank } from "#src/platform-identity/change-bank.ts"
import { describePlatform } from "#src/platform-identity/describe-platform.ts"
import type { PlatformIdentity } from "#src/platform-identity/identity-form.ts"
import { daysBefore } from "../calendar.ts"
import { iceOf, ribOf } from "../papers/identifiers.ts"
import type { Stage } from "../stage.ts"
import type { Act } from "../tell-sales.ts"
import { must } from "../trust/scene.ts"

const issuer: PlatformIdentity = {
  ...{ legalName: "ShareYourSales SARL", legalForm: "company", address: "24, rue des Spécimens", city: "Casablanca" },
  ...{ phone: "+212522000000", email: "compta@shareyoursales.example", rcNumber: "900900", rcCity: "Casablanca" },
  ...{ ice: iceOf(900), taxId: "40009000", professionalTax: "25009000", capitalCents: 10_000_000n },
}

/** Who the platform is on its invoices, and from which account it pays. */
export function issuerAct(stage: Stage, staff: StaffActor, now: Date): Act {
  const at = daysBefore(now, 120)
  const telling = () =>
    stage.asStaff(staff, async (trx) => {
      must(await describePlatform(trx, staff, issuer, at), "identity")
      must(await changeBank(trx, staff, { holder: issuer.legalName, rib: ribOf("007", 900) }, at), "bank")
    })
  return { at, play: telling }
}
