import { findOrderAnswer } from "#src/orders/order-answer.ts"
import { asApiKey } from "#src/web/as-api-key.ts"
import { methodNotAllowed } from "#src/web/method-not-allowed.ts"

export const GET = asApiKey("orders:read", async ({ trx, actor, param }) => {
  return { status: 200, body: await findOrderAnswer(trx, actor.accountId, param("external_id")) }
})

const notAllowed = methodNotAllowed("GET")

export { notAllowed as DELETE, notAllowed as PATCH, notAllowed as POST, notAllowed as PUT }
