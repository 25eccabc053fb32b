import { can } from "#src/accounts/abilities.ts"
import { casablancaDay } from "#src/clock.ts"
import type { Draft } from "#src/forms/parse.ts"
import type { Key } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import type { Result } from "#src/result.ts"
import { readSample } from "#src/samples/read-sample.ts"
import { InfluencerActs, MerchantActs } from "#src/samples/views/sample-acts.tsx"
import { SamplePage } from "#src/samples/views/sample-page.tsx"
import type { Answer } from "./answer.ts"
import type { MemberContext } from "./visit.ts"

/** A sample as its reader may see it, with the forms of what they may do now. */
export async function readSamplePage({ trx, actor, account, id, now, i }: MemberContext, draft: Draft) {
  const side = account.kind === "merchant" ? "merchant" : "influencer"
  const mayAct = can(actor.role, side === "merchant" ? "manage_enrollments" : "promote")
  const { sample, address } = await readSample(trx, actor, { id: id("sample"), mayAct })
  const today = casablancaDay(now)
  const Acts = side === "merchant" ? MerchantActs : InfluencerActs
  const view = () => (
    <SamplePage {...{ sample, side, today, address }}>{mayAct && <Acts {...{ sample, today, draft }} />}</SamplePage>
  )
  return { title: i.t("samples.title"), view }
}

/** The page again, with what was typed and what is wrong with it. */
export async function askSampleAgain(context: MemberContext, draft: Draft): Promise<Answer> {
  const { title, view } = await readSamplePage(context, draft)
  return context.answer.invalid(title, view)
}

type Refusal = "already_decided" | "suspended" | "not_accepted" | "not_shipped" | "already_shipped"

export function answerSample({ answer, locale, id }: MemberContext, act: Result<unknown, Refusal>, done: Key): Answer {
  const to = paths.sample(locale, id("sample"))
  return act.ok ? answer.done(done, to) : answer.refused(`samples.refused.${act.reason}`, to)
}
