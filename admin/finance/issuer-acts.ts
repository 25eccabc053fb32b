import * as v from "valibot"
import { platformAccountId } from "#src/accounts/actor.ts"
import { decideRate } from "#src/payees/decide-rate.ts"
import { decisionForm } from "#src/payees/payee-forms.ts"
import { declarePayerProfile } from "#src/payers/declare-payer-profile.ts"
import { payerProfileForm } from "#src/payers/payer-profile-form.ts"
import { changeBank } from "#src/platform-identity/change-bank.ts"
import { describePlatform } from "#src/platform-identity/describe-platform.ts"
import { identityForm } from "#src/platform-identity/identity-form.ts"
import { ok } from "#src/result.ts"
import { text } from "./act-bodies.ts"
import { actRoute, formRoute } from "./act-route.ts"

/** Who the platform is on the invoices that it issues. */
export const describe = formRoute(
  "pay",
  () => identityForm,
  ({ now, inAccount }, identity) =>
    inAccount(platformAccountId, (trx, actor) => describePlatform(trx, actor, identity, now)),
)

export const changeAccount = actRoute("pay", v.object({ holder: text, rib: text }), ({ now, inAccount }, typed) =>
  inAccount(platformAccountId, (trx, actor) => changeBank(trx, actor, typed, now)),
)

/** What the platform is to the tax office when it pays. */
export const declare = formRoute("pay", payerProfileForm, ({ inAccount }, declaration) =>
  inAccount(platformAccountId, async (trx, actor) => ok(await declarePayerProfile(trx, actor, declaration))),
)

/** What the platform withholds from a payee of whom no rule speaks. */
export const decide = formRoute(
  "pay",
  () => decisionForm,
  ({ id, now, inAccount }, decision) => {
    const influencerId = id("payee")
    return inAccount(platformAccountId, (trx, actor) => decideRate(trx, actor, { ...decision, influencerId }, now))
  },
)
