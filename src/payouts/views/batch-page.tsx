import { For, Show } from "solid-js"
import { startOfCasablancaDay } from "#src/clock.ts"
import type { Draft } from "#src/forms/parse.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { ProofList } from "#src/payout-proofs/views/proof-list.tsx"
import { Page, Section } from "#src/ui/page.tsx"
import { Money, When } from "#src/ui/values.tsx"
import type { Hindered } from "../batch-obstacles.ts"
import type { OpenBatchPage } from "../read-batch.ts"
import { BatchActs } from "./batch-acts.tsx"
import { BatchStateBadge } from "./batch-list.tsx"
import { BatchPayouts } from "./batch-payouts.tsx"
import { OutcomeSection } from "./outcome-section.tsx"

export type BatchPageProps = {
  opened: OpenBatchPage
  viewer: { userId: string; mayPay: boolean }
  now: Date
  draft: Draft
}

export function BatchPage(props: BatchPageProps) {
  const { t, locale } = useI18n()
  const { batch, payouts, hindered } = props.opened
  return (
    <Page
      title={t("payouts.batch", { number: batch.number })}
      trail={[{ label: t("payouts.title"), href: paths.payouts(locale) }]}
    >
      <Section title={t("payouts.standing")} actions={<BatchStateBadge state={batch.state} />}>
        <BatchFacts opened={props.opened} />
      </Section>
      <Show when={hindered.length > 0}>
        <Section title={t("payouts.hindered")}>
          <p class="notice notice-warn">{t("payouts.hindered_meaning")}</p>
          <HinderedList hindered={hindered} />
        </Section>
      </Show>
      <Show when={props.viewer.mayPay}>
        <BatchActs {...props} />
        <OutcomeSection {...props} />
      </Show>
      <Section title={t("payouts.payouts")}>
        <BatchPayouts payouts={payouts} />
      </Section>
      <Show when={props.opened.proofs.length > 0}>
        <Section title={t("payout_proofs.title")}>
          <ProofList proofs={props.opened.proofs} href={(id) => paths.payoutProof(locale, batch.id, id)} />
        </Section>
      </Show>
    </Page>
  )
}

function BatchFacts(props: { opened: OpenBatchPage }) {
  const { t } = useI18n()
  const { batch } = props.opened
  const how = batch.checkedHow === "second_factor" ? "payouts.checked_by_code" : "payouts.checked_by"
  return (
    <div class="stack gap-2">
      <p class="text-lg font-bold">
        <Money cents={batch.netCents} /> · {t("payouts.count", { count: batch.payouts })}
      </p>
      <p>
        {t("payouts.execution_on")} <When at={startOfCasablancaDay(batch.executionOn)} style="day" />
      </p>
      <p>
        {t("payouts.made_by", { name: batch.maker })} <When at={batch.madeAt} />
      </p>
      <Show when={batch.checkedAt}>
        {(at) => (
          <p>
            {t(how, { name: batch.checker ?? "" })} <When at={at()} />
          </p>
        )}
      </Show>
      <Show when={batch.contentHash}>
        {(hash) => (
          <p class="hint break-all">
            {t("payouts.hash")} <bdi dir="ltr">{hash().toString("hex")}</bdi>
          </p>
        )}
      </Show>
    </div>
  )
}

function HinderedList(props: { hindered: Hindered[] }) {
  const { t } = useI18n()
  return (
    <ul class="stack gap-2">
      <For each={props.hindered}>
        {({ payout, obstacles }) => (
          <li>
            <bdi class="font-semibold">{payout.payeeName}</bdi>
            {" — "}
            {obstacles.map((obstacle) => t(`payouts.obstacle.${obstacle}`)).join(" ")}
          </li>
        )}
      </For>
    </ul>
  )
}
