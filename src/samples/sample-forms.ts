import * as v from "valibot"
import { addDays, casablancaDay, isDay } from "#src/clock.ts"
import { parsePhone } from "#src/customers/phone.ts"
import { messageKey, optionalText, requiredText, webAddress } from "#src/forms/fields.ts"
import type { Form } from "#src/forms/form.ts"
import { draftWith, type Parsed, parseForm } from "#src/forms/parse.ts"
import type { DeliveryAddress } from "./sample.ts"

const phone = v.pipe(
  requiredText(40),
  v.rawTransform<string, string>(({ dataset, addIssue, NEVER }) => {
    const parsed = parsePhone(dataset.value)
    if (parsed) return parsed
    addIssue({ message: messageKey("samples.form.phone_invalid") })
    return NEVER
  }),
)

const request = v.object({
  product: v.pipe(v.string(), v.uuid(messageKey("forms.choose"))),
  message: optionalText(1000),
  name: requiredText(120),
  phone,
  city: requiredText(80),
  address: requiredText(300),
})

type Requested = { productId: string; message: string | null; address: DeliveryAddress }

export function parseRequestForm(form: Form): Parsed<Requested> {
  const parsed = parseForm(request, form)
  if (!parsed.ok) return parsed
  const { product, message, ...address } = parsed.value
  return { ok: true, value: { productId: product, message, address } }
}

const longestPromise = 180

/** The day until which the influencer promises to publish: from tomorrow on. */
export function parseAcceptanceForm(form: Form, now: Date): Parsed<{ publishBy: string }> {
  const publishBy = form.text("publishBy")
  const today = casablancaDay(now)
  if (!isDay(publishBy)) return { ok: false, draft: draftWith(form, { publishBy: "samples.form.day_invalid" }) }
  if (publishBy <= today || publishBy > addDays(today, longestPromise))
    return { ok: false, draft: draftWith(form, { publishBy: "samples.form.day_out_of_range" }) }
  return { ok: true, value: { publishBy } }
}

const shipment = v.object({ carrier: requiredText(80), trackingNumber: optionalText(80) })
const publication = v.object({ url: webAddress })
const refusal = v.object({ reason: requiredText(500) })

export const parseShipmentForm = (form: Form) => parseForm(shipment, form)
export const parsePublicationForm = (form: Form) => parseForm(publication, form)
export const parseRefusalForm = (form: Form) => parseForm(refusal, form)
