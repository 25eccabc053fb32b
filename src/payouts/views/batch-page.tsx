import { For, Show } from "solid-js"
import type { Draft } from "#src/forms/parse.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { ProofList } from "#src/payout-proofs/views/proof-list.tsx"
import { Page, Section } from "#src/ui/page.tsx"
import type { Hindered } from "../batch-obstacles.ts"
import type { OpenBatchPage } from "../read-batch.ts"
import { BatchActs } from "./batch-acts.tsx"
import { BatchStateBadge } from "./batch-list.tsx"
import { BatchPayouts } from "./batch-payouts.tsx"
import { BatchSteps } from "./batch-steps.tsx"
import { BatchSums } from "./batch-sums.tsx"
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
        <BatchStanding opened={props.opened} />
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

function BatchStanding(props: { opened: OpenBatchPage }) {
  const { t } = useI18n()
  const { batch } = props.opened
  return (
    <>
      <BatchSums opened={props.opened} />
      <div class="border-t border-sand-200 pt-4">
        <BatchSteps batch={batch} />
      </div>
      <Show when={batch.contentHash}>
        {(hash) => (
          <details class="hint">
            <summary class="cursor-pointer py-1">{t("payouts.hash")}</summary>
            <bdi dir="ltr" class="font-mono break-all">
              {hash().toString("hex")}
            </bdi>
          </details>
        )}
      </Show>
    </>
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
