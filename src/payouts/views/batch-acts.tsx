import { Show } from "solid-js"
import { type Key, useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { Section } from "#src/ui/page.tsx"
import { type TransferFormatName, transferFormatNames } from "../transfer-files/transfer-formats.ts"
import type { BatchPageProps } from "./batch-page.tsx"

/** What can be done with the batch now, in the order in which it is done. */
export function BatchActs(props: BatchPageProps) {
  const { t, locale } = useI18n()
  const { batch, payouts, hindered } = props.opened
  const { id, state } = batch
  const isPaid = payouts.some(({ executedOn }) => executedOn !== null)
  const isOpen = ["draft", "checked", "exported"].includes(state)
  return (
    <Show when={isOpen || state === "executed"}>
      <Section title={t("payouts.acts")}>
        <Show when={hindered.length > 0 && state !== "exported"}>
          <Act to={paths.payoutBatchRemaking(locale, id)} label="payouts.remake" class="btn" />
        </Show>
        <Show when={state === "draft" && hindered.length === 0}>
          <p class="hint">{t(batch.madeBy === props.viewer.userId ? "payouts.check_own" : "payouts.check_others")}</p>
          <Act to={paths.payoutBatchCheck(locale, id)} label="payouts.check" class="btn" />
        </Show>
        <Show when={state !== "draft" && hindered.length === 0}>
          <Files {...props} />
        </Show>
        <Show when={isOpen && !isPaid}>
          <Cancelling batchId={id} isExported={state === "exported"} />
        </Show>
      </Section>
    </Show>
  )
}

function Files(props: BatchPageProps) {
  const { t } = useI18n()
  return (
    <div class="stack gap-2">
      <p class="hint">{t("payouts.file_meaning")}</p>
      <div class="flex flex-wrap gap-2">{transferFormatNames.map((format) => fileAct(props, format))}</div>
      <Show when={!props.opened.hasPayerRib}>
        <p class="notice notice-warn">{t("payouts.refused.no_payer_rib")}</p>
      </Show>
    </div>
  )
}

function fileAct({ opened }: BatchPageProps, format: TransferFormatName) {
  return <FileAct batchId={opened.batch.id} format={format} />
}

function FileAct(props: { batchId: string; format: TransferFormatName }) {
  const { t, locale } = useI18n()
  return (
    <form method="post" action={paths.payoutBatchFile(locale, props.batchId)} hx-boost="false">
      <button type="submit" name="format" value={props.format} class="btn-quiet">
        {t(`payouts.format.${props.format}`)}
      </button>
    </form>
  )
}

/** What cannot be undone is asked once more; a fold needs no script. */
function Cancelling(props: { batchId: string; isExported: boolean }) {
  const { t, locale } = useI18n()
  return (
    <details class="border-t border-sand-200 pt-3">
      <summary class="link cursor-pointer py-1 text-rose-700">{t("payouts.cancel")}</summary>
      <div class="stack gap-3 pt-2">
        <p>{t("payouts.cancel_meaning")}</p>
        <Show when={props.isExported}>
          <p class="notice notice-warn">{t("payouts.cancel_exported")}</p>
        </Show>
        <Act
          to={paths.payoutBatchCancellation(locale, props.batchId)}
          label="payouts.confirm_cancel"
          class="btn-danger"
        />
      </div>
    </details>
  )
}

function Act(props: { to: string; label: Key; class: string }) {
  const { t } = useI18n()
  return (
    <form method="post" action={props.to}>
      <button type="submit" class={props.class}>
        {t(props.label)}
      </button>
    </form>
  )
}
