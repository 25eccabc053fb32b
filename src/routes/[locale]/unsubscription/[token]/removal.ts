import { readUnsubscribeToken } from "#src/consents/unsubscribe-token.ts"
import { NotFound } from "#src/errors.ts"
import { resumeMessages } from "#src/notifications/stop-messages.ts"
import { paths } from "#src/paths.ts"
import { asVisitor } from "#src/web/as-visitor.ts"

export const POST = asVisitor(async ({ trx, locale, param, now, answer }) => {
  const token = param("token")
  const subscription = readUnsubscribeToken(token)
  if (!subscription) throw new NotFound("an unsubscription that we did not sign")
  await resumeMessages(trx, subscription, now)
  return answer.done("consents.unsubscription.undone", paths.unsubscription(locale, token))
})
