import { findOrderAnswer } from "#src/orders/order-answer.ts"
import { asApiKey } from "#src/web/as-api-key.ts"

export const GET = asApiKey("orders:read", async ({ trx, actor, param }) => {
  return { status: 200, body: await findOrderAnswer(trx, actor.accountId, param("external_id")) }
})
