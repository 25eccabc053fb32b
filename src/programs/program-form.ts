import * as v from "valibot"
import { messageKey, oneOf, optionalText, percentage, ticked, wholeNumber } from "#src/forms/fields.ts"
import type { Form } from "#src/forms/form.ts"
import { type Parsed, parseForm } from "#src/forms/parse.ts"
import { approvals, attributionModels, type ProgramTerms } from "./program.ts"

const schema = v.pipe(
  v.object({
    nameFr: optionalText(120),
    nameAr: optionalText(120),
    descriptionFr: optionalText(2000),
    descriptionAr: optionalText(2000),
    windowDays: wholeNumber(1, 365),
    attributionModel: oneOf(attributionModels),
    holdDays: wholeNumber(0, 90),
    discountBp: percentage(0, 9000),
    approval: oneOf(approvals),
    offersSamples: ticked,
    termsFr: optionalText(10_000),
    termsAr: optionalText(10_000),
  }),
  v.forward(
    v.partialCheck(
      [["nameFr"], ["nameAr"]],
      ({ nameFr, nameAr }) => nameFr !== null || nameAr !== null,
      messageKey("programs.form.name_in_one_language"),
    ),
    ["nameFr"],
  ),
  v.forward(
    v.partialCheck(
      [["termsFr"], ["termsAr"]],
      ({ termsFr, termsAr }) => termsFr !== null || termsAr !== null,
      messageKey("programs.form.terms_in_one_language"),
    ),
    ["termsFr"],
  ),
)

export function parseProgramForm(form: Form): Parsed<ProgramTerms> {
  return parseForm(schema, form)
}
