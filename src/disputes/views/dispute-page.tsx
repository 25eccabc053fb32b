import { Show } from "solid-js"
import { startOfCasablancaDay } from "#src/clock.ts"
import { Fact } from "#src/commissions/views/commission-facts.tsx"
import type { Draft } from "#src/forms/parse.ts"
import { inReadersLanguage } from "#src/i18n/either-language.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { Page, Section } from "#src/ui/page.tsx"
import { Money, When } from "#src/ui/values.tsx"
import type { DisputeSide } from "../dispute.ts"
import type { ListedEvidence } from "../evidence-queries.ts"
import type { OpenedDispute } from "../reading-queries.ts"
import { DisputeActs } from "./dispute-acts.tsx"
import { DisputeStateBadge } from "./dispute-state-badge.tsx"
import { DisputeTimeline } from "./dispute-timeline.tsx"
import { EvidenceList } from "./evidence-list.tsx"

export type DisputePageProps = {
  dispute: OpenedDispute
  evidence: ListedEvidence[]
  side: DisputeSide
  mayAct: boolean
  draft: Draft
}

/** A contested order, as either side reads it. */
export function DisputePage(props: DisputePageProps) {
  const { t, locale } = useI18n()
  const { dispute, side } = props
  return (
    <Page
      title={t("disputes.one_with", { name: side === "merchant" ? dispute.influencerName : dispute.merchantName })}
      trail={[{ label: t("disputes.title"), href: paths.disputes(locale) }]}
      actions={<Links {...props} />}
    >
      <div class="grid gap-6 lg:grid-cols-[2fr_1fr] items-start">
        <div class="stack gap-6">
          <Section title={t("disputes.facts")}>
            <Facts dispute={dispute} />
          </Section>
          <Words {...props} />
          <Show when={props.mayAct}>
            <DisputeActs {...props} />
          </Show>
        </div>
        <Section title={t("disputes.timeline")}>
          <DisputeTimeline dispute={dispute} side={side} />
        </Section>
      </div>
    </Page>
  )
}

function Links(props: DisputePageProps) {
  const { t, locale } = useI18n()
  const { dispute, side } = props
  return (
    <>
      <Show when={side === "merchant" && dispute.orderId}>
        {(order) => (
          <a class="btn-quiet" href={paths.order(locale, order())}>
            {t("commissions.see_order")}
          </a>
        )}
      </Show>
      <Show when={dispute.awardId ?? dispute.commissionId}>
        {(commission) => (
          <a class="btn-quiet" href={paths.commission(locale, commission())}>
            {t(dispute.awardId ? "disputes.see_award" : "disputes.see_commission")}
          </a>
        )}
      </Show>
    </>
  )
}

function Facts(props: { dispute: OpenedDispute }) {
  const { t, locale } = useI18n()
  const { dispute } = props
  const program = inReadersLanguage({ fr: dispute.programFr, ar: dispute.programAr }, locale)
  return (
    <dl class="grid gap-3 sm:grid-cols-2">
      <Fact label={t("disputes.about")}>
        {t(`disputes.kind.${dispute.kind}`)} <DisputeStateBadge state={dispute.state} />
      </Fact>
      <Fact label={t("commissions.program")}>
        <bdi lang={program?.lang}>{program?.text}</bdi>
      </Fact>
      <Fact label={t("disputes.ordered_on")}>
        <When at={startOfCasablancaDay(dispute.orderedOn)} style="day" />
      </Fact>
      <Show when={dispute.orderTold}>
        {(told) => (
          <Fact label={t("disputes.order_told")}>
            <bdi>{told()}</bdi>
          </Fact>
        )}
      </Show>
      <Fact label={t("disputes.claimed")}>
        <Show when={dispute.claimedCents !== null && { cents: dispute.claimedCents }} fallback={t("disputes.unknown")}>
          {(claim) => <Money cents={claim().cents} />}
        </Show>
      </Fact>
      <Show when={dispute.awardedCents !== null && { cents: dispute.awardedCents }}>
        {(award) => (
          <Fact label={t("disputes.awarded")}>
            <Money cents={award().cents} />
          </Fact>
        )}
      </Show>
    </dl>
  )
}

function Words(props: DisputePageProps) {
  const { t } = useI18n()
  const { dispute, evidence } = props
  const of = (accountId: string) => evidence.filter(({ ownerAccountId }) => ownerAccountId === accountId)
  const theirs = of(dispute.merchantAccountId)
  return (
    <>
      <Section title={t("disputes.words_of", { name: dispute.influencerName })}>
        <Said text={dispute.words} />
        <EvidenceList disputeId={dispute.id} evidence={of(dispute.influencerAccountId)} />
      </Section>
      <Show when={dispute.answer ?? theirs[0]}>
        <Section title={t("disputes.answer_of", { name: dispute.merchantName })}>
          <Said text={dispute.answer ?? ""} />
          <EvidenceList disputeId={dispute.id} evidence={theirs} />
        </Section>
      </Show>
      <Show when={dispute.decision}>
        {(decision) => (
          <Section title={t("disputes.decision")}>
            <Said text={decision()} />
          </Section>
        )}
      </Show>
    </>
  )
}

function Said(props: { text: string }) {
  return (
    <p dir="auto" class="whitespace-pre-line break-words">
      {props.text}
    </p>
  )
}
