import { readUnsubscribeToken, type Subscription } from "#src/consents/unsubscribe-token.ts"
import { UnsubscriptionPage } from "#src/consents/views/unsubscription-page.tsx"
import { NotFound } from "#src/errors.ts"
import { comesStill, stopMessages } from "#src/notifications/stop-messages.ts"
import { asVisitor } from "#src/web/as-visitor.ts"
import type { VisitorContext } from "#src/web/visit.ts"

// Mail programs and scanners follow links by themselves: opening the page stops nothing.
export const GET = asVisitor((context) => show(context, subscriptionOf(context)))

/** By the button, or by a mail program in one click: no session, no redirect, and the same answer each time (RFC 8058). */
export const POST = asVisitor(async (context) => {
  const subscription = subscriptionOf(context)
  await stopMessages(context.trx, subscription, context.now)
  return show(context, subscription)
})

function subscriptionOf({ param }: VisitorContext): Subscription {
  const subscription = readUnsubscribeToken(param("token"))
  if (!subscription) throw new NotFound("an unsubscription that we did not sign")
  return subscription
}

async function show({ trx, i, param, answer }: VisitorContext, subscription: Subscription) {
  const token = param("token")
  const { topic } = subscription
  const isWanted = await comesStill(trx, subscription)
  return answer.page(i.t("consents.unsubscription.title"), () => <UnsubscriptionPage {...{ token, topic, isWanted }} />)
}
