import { readEventsBody } from "#src/orders/events-body.ts"
import { findOrderAnswer } from "#src/orders/order-answer.ts"
import { recordOrderEvents } from "#src/orders/record-order-events.ts"
import { asApiKey } from "#src/web/as-api-key.ts"
import { parseJson } from "#src/web/json-body.ts"
import { methodNotAllowed } from "#src/web/method-not-allowed.ts"

export const POST = asApiKey("orders:write", async ({ trx, actor, body: text, now, param }) => {
  const body = parseJson(text)
  if (body === undefined) return { status: 400, code: "invalid_json" }
  const events = readEventsBody(body)
  if (!events.ok) return { status: 422, code: "invalid_body", errors: events.errors }

  const externalId = param("external_id")
  const recorded = await recordOrderEvents(trx, actor, { order: { externalId }, events: events.value }, now)
  const { accepted, ignored } = recorded
  return { status: 200, body: { accepted, ignored, order: await findOrderAnswer(trx, actor.accountId, externalId) } }
})

const notAllowed = methodNotAllowed("POST")

export { notAllowed as DELETE, notAllowed as GET, notAllowed as PATCH, notAllowed as PUT }
