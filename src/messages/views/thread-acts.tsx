import { Show } from "solid-js"
import type { Draft } from "#src/forms/parse.ts"
import { isolated } from "#src/i18n/either-language.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { SelectField, TextArea } from "#src/ui/fields.tsx"
import { reportReasons } from "../message-form.ts"
import type { Conversation } from "../read-conversation.ts"

/** Blocking and reporting, out of the way until they are needed. */
export function ThreadActs(props: { conversation: Conversation; reportDraft: Draft }) {
  const { t, locale } = useI18n()
  const { thread, blockedBy, hasReported } = props.conversation
  const name = isolated(thread.otherName)
  const hasErrors = Object.keys(props.reportDraft.errors).length > 0
  return (
    <div class="stack gap-2 text-sm">
      <Show when={blockedBy !== "ours"}>
        <details>
          <summary class="btn-quiet btn-small">{t("messages.block.title", { name })}</summary>
          <form method="post" action={paths.threadBlock(locale, thread.id)} class="stack gap-2 pt-2">
            <p class="hint max-w-prose">{t("messages.block.hint", { name })}</p>
            <p>
              <button type="submit" class="btn-danger btn-small">
                {t("messages.block.confirm")}
              </button>
            </p>
          </form>
        </details>
      </Show>
      <Show when={!hasReported} fallback={<p class="hint">{t("messages.report.waiting")}</p>}>
        <details open={hasErrors}>
          <summary class="btn-quiet btn-small">{t("messages.report.title")}</summary>
          <ReportForm action={paths.threadReport(locale, thread.id)} name={name} draft={props.reportDraft} />
        </details>
      </Show>
    </div>
  )
}

function ReportForm(props: { action: string; name: string; draft: Draft }) {
  const { t } = useI18n()
  const options = reportReasons.map((value) => ({ value, label: t(`messages.report.reason_${value}`) }))
  return (
    <form method="post" action={props.action} class="stack gap-3 pt-2 max-w-prose">
      <p class="hint">{t("messages.report.hint", { name: props.name })}</p>
      <SelectField name="reason" label={t("messages.report.reason")} options={options} draft={props.draft} required />
      <TextArea name="details" label={t("messages.report.details")} rows={3} maxlength={1000} draft={props.draft} />
      <p>
        <button type="submit" class="btn-danger btn-small">
          {t("messages.report.confirm")}
        </button>
      </p>
    </form>
  )
}
