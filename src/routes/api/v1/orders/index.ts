import { findOrderAnswer, newOrderAnswer } from "#src/orders/order-answer.ts"
import { readOrderBody } from "#src/orders/order-body.ts"
import { placeOrder } from "#src/orders/place-order.ts"
import { asApiKey } from "#src/web/as-api-key.ts"
import { parseJson } from "#src/web/json-body.ts"
import { methodNotAllowed } from "#src/web/method-not-allowed.ts"
import { oncePerKey } from "#src/web/once-per-key.ts"

export const POST = asApiKey("orders:write", async (context) => {
  const { trx, actor, now } = context
  const body = parseJson(context.body)
  if (body === undefined) return { status: 400, code: "invalid_json" }
  const draft = readOrderBody(body, now)
  if (!draft.ok) return { status: 422, code: "invalid_body", errors: draft.errors }

  return oncePerKey(context, async () => {
    const placement = await placeOrder(trx, actor, draft.value, now)
    // The body's own check came first, so a refusal here would be ours to explain.
    if (!placement.ok) throw new Error(placement.reason)
    const { value } = placement
    return value.isNew
      ? { status: 201, body: newOrderAnswer(value.orderId, draft.value, value.credit) }
      : { status: 200, body: await findOrderAnswer(trx, actor.accountId, draft.value.externalId) }
  })
})

const notAllowed = methodNotAllowed("POST")

export { notAllowed as DELETE, notAllowed as GET, notAllowed as PATCH, notAllowed as PUT }
