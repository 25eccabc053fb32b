import * as v from "valibot"
import { email, messageKey, oneOf, optionalText, requiredText, ticked, webAddress } from "#src/forms/fields.ts"
import { acceptedTerms, newPassword, properName, typedPassword } from "./person-form.ts"

const account = { kind: oneOf(["merchant", "influencer"]), accountName: properName }

export const openingForm = v.object(account)

export const signUpForm = v.object({
  ...account,
  name: properName,
  email,
  password: newPassword,
  terms: acceptedTerms,
  news: ticked,
})

export const signInForm = v.object({
  email: v.pipe(requiredText(254), v.toLowerCase()),
  password: typedPassword,
})

export const profileForm = v.object({
  name: properName,
  city: optionalText(80),
  bio: optionalText(600),
  siteUrl: v.pipe(
    optionalText(500),
    v.check((text) => text === null || v.is(webAddress, text), messageKey("forms.web_address")),
  ),
})
