import { followHostedOrder } from "#src/checkout/follow-hosted-order.ts"
import { OrderProgressPage } from "#src/checkout/views/order-progress-page.tsx"
import { asVisitor } from "#src/web/as-visitor.ts"

/** The address is the secret: it must not leave by a referrer nor enter an index. */
const headers = { "referrer-policy": "no-referrer", "x-robots-tag": "noindex, nofollow" }

export const GET = asVisitor(async ({ trx, param, answer, i }) => {
  const token = param("token")
  const view = await followHostedOrder(trx, token)
  const title = i.t("checkout.progress.title", { reference: view.order.externalId })

  return answer.page(title, () => <OrderProgressPage view={view} token={token} />, { light: true, headers })
})
