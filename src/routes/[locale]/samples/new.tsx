import { isUuid } from "#src/crypto/is-uuid.ts"
import { NotFound } from "#src/errors.ts"
import { emptyDraft } from "#src/forms/parse.ts"
import { findSampleTarget, listSampleProducts } from "#src/samples/target-queries.ts"
import { RequestPage } from "#src/samples/views/request-page.tsx"
import { asInfluencer } from "#src/web/as-member.ts"

export const GET = asInfluencer("promote", async ({ trx, actor, query, i, answer }) => {
  const enrollment = query("enrollment").toLowerCase()
  if (!isUuid(enrollment)) throw new NotFound("a sample of no enrollment")
  const target = await findSampleTarget(trx, actor.accountId, enrollment)
  const products = target.offersSamples ? await listSampleProducts(trx, target.merchantAccountId) : []
  const product = query("product") || null

  return answer.page(i.t("samples.form.title"), () => (
    <RequestPage {...{ target, products, product, draft: emptyDraft }} />
  ))
})
