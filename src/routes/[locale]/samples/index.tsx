import { casablancaDay } from "#src/clock.ts"
import { isUuid } from "#src/crypto/is-uuid.ts"
import { NotFound } from "#src/errors.ts"
import type { Draft } from "#src/forms/parse.ts"
import { paths } from "#src/paths.ts"
import { listSamples } from "#src/samples/queries.ts"
import { requestSample } from "#src/samples/request-sample.ts"
import { parseRequestForm } from "#src/samples/sample-forms.ts"
import { findSampleTarget, listSampleProducts } from "#src/samples/target-queries.ts"
import { RequestPage } from "#src/samples/views/request-page.tsx"
import { SamplesPage } from "#src/samples/views/samples-page.tsx"
import { asInfluencer, asMember } from "#src/web/as-member.ts"
import type { MemberContext } from "#src/web/visit.ts"

/** A merchant reads what is asked of it, an influencer what became of what they asked. */
export const GET = asMember("view", async ({ trx, actor, account, now, i, answer }) => {
  const samples = await listSamples(trx, actor.accountId)
  const side = account.kind === "merchant" ? "merchant" : "influencer"

  return answer.page(i.t("samples.title"), () => <SamplesPage {...{ samples, side, today: casablancaDay(now) }} />)
})

export const POST = asInfluencer("promote", async (context) => {
  const { trx, actor, form, now, locale, answer } = context
  const enrollmentId = form.text("enrollment").toLowerCase()
  if (!isUuid(enrollmentId)) throw new NotFound("a sample of no enrollment")
  const parsed = parseRequestForm(form)
  if (!parsed.ok) return again(context, enrollmentId, parsed.draft)

  const requested = await requestSample(trx, actor, { enrollmentId, ...parsed.value }, now)
  return requested.ok
    ? answer.done("samples.done.requested", paths.sample(locale, requested.value.id))
    : answer.refused(`samples.refused.${requested.reason}`, paths.samples(locale))
})

async function again({ trx, actor, i, answer }: MemberContext, enrollmentId: string, draft: Draft) {
  const target = await findSampleTarget(trx, actor.accountId, enrollmentId)
  const products = await listSampleProducts(trx, target.merchantAccountId)
  return answer.invalid(i.t("samples.form.title"), () => (
    <RequestPage {...{ target, products, product: null, draft }} />
  ))
}
