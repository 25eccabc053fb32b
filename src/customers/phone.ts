import { parsePhoneNumberFromString } from "libphonenumber-js/min"
import { latinDigits } from "#src/i18n/fold.ts"

/** E.164 of a phone as people write it, Moroccan unless it says otherwise; null when it is no phone number. */
export function parsePhone(text: string): string | null {
  const typed = latinDigits(text)
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .trim()
    .replace(/^00/, "+")
  const phone = parsePhoneNumberFromString(typed, { defaultCountry: "MA", extract: false })

  return phone?.isValid() && !phone.ext ? phone.number : null
}

/** As read aloud in Morocco: 06 12 34 56 78; a foreign number stays international. */
export function displayPhone(e164: string): string {
  if (e164.startsWith("+212")) return e164.replace("+212", "0").replace(/(\d\d)(?=\d)/g, "$1 ")
  return parsePhoneNumberFromString(e164)?.formatInternational() ?? e164
}
