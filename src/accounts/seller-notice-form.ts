import * as v from "valibot"
import { parsePhone } from "#src/customers/phone.ts"
import { email, messageKey, oneOf, optionalText, requiredText } from "#src/forms/fields.ts"
import { latinDigits } from "#src/i18n/fold.ts"
import { parseMoney } from "#src/i18n/money.ts"
import { isIce } from "./ice.ts"

/** Empty is null; digits of either script, grouped as people group them. */
const optionalNumber = v.pipe(
  optionalText(40),
  v.transform((text) => text && latinDigits(text).replace(/[\s.\-/]/g, "")),
)

const optionalPhone = v.pipe(
  optionalText(40),
  v.check((text) => text === null || parsePhone(text) !== null, messageKey("settings.notice.phone_invalid")),
  v.transform((text) => text && parsePhone(text)),
)

export const phoneForm = v.object({ phone: optionalPhone })

/** Hard only where the rule is certain: a phone that rings, an ICE whose key is right. The rest is advice. */
export const sellerNoticeForm = v.pipe(
  v.object({
    legalName: requiredText(160),
    legalForm: oneOf(["company", "auto_entrepreneur", "cooperative", "individual"]),
    address: requiredText(300),
    city: requiredText(80),
    phone: v.pipe(
      requiredText(40),
      v.check((text) => parsePhone(text) !== null, messageKey("settings.notice.phone_invalid")),
      v.transform((text) => parsePhone(text) ?? text),
    ),
    email,
    rcNumber: optionalNumber,
    rcCity: optionalText(80),
    ice: v.pipe(
      optionalNumber,
      v.check((text) => text === null || isIce(text), messageKey("settings.notice.ice_invalid")),
    ),
    taxId: optionalNumber,
    capitalCents: v.pipe(
      optionalText(40),
      v.check((text) => text === null || parseMoney(text) !== null, messageKey("forms.money")),
      v.transform((text) => (text === null ? null : parseMoney(text))),
    ),
  }),
  v.forward(
    v.check(
      ({ rcNumber, rcCity }) => rcNumber === null || rcCity !== null,
      messageKey("settings.notice.rc_city_missing"),
    ),
    ["rcCity"],
  ),
)
