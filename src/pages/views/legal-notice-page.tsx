import { For, Show } from "solid-js"
import { type Key, useI18n } from "#src/i18n/i18n.ts"
import { formatMoney } from "#src/i18n/money.ts"
import type { PlatformNotice } from "../queries.ts"
import { Topic } from "./topic.tsx"

/** What the platform has not published of itself is shown as pending, never made up. */
export function LegalNoticePage(props: { notice: PlatformNotice | undefined }) {
  const { t } = useI18n()

  return (
    <div class="wrap grid gap-10">
      <h1 class="page-title">{t("pages.legal.title")}</h1>
      <Topic id="editor" title="pages.legal.editor.title" lead="pages.legal.editor.lead">
        <Editor notice={props.notice} />
      </Topic>
      <Topic id="seller" title="pages.legal.seller.title" lead="pages.legal.seller.body" />
      <Topic id="advertising" title="pages.legal.advertising.title" lead="pages.legal.advertising.body" />
      <Topic id="rights" title="pages.legal.rights.title" lead="pages.legal.rights.body" />
    </div>
  )
}

function Editor(props: { notice: PlatformNotice | undefined }) {
  const { t, locale } = useI18n()
  const { notice } = props
  const lines: { label: Key; value?: string | null | undefined }[] = [
    { label: "pages.legal.editor.name", value: notice?.legalName },
    { label: "pages.legal.editor.address", value: notice && `${notice.address}, ${notice.city}` },
    { label: "pages.legal.editor.phone", value: notice?.phone },
    { label: "pages.legal.editor.email", value: notice?.email },
    { label: "pages.legal.editor.rc", value: notice?.rcNumber && `${notice.rcNumber} ${notice.rcCity ?? ""}` },
    { label: "pages.legal.editor.ice", value: notice?.ice },
    { label: "pages.legal.editor.tax_id", value: notice?.taxId },
    {
      label: "pages.legal.editor.capital",
      value: notice?.capitalCents ? formatMoney(notice.capitalCents, locale) : null,
    },
    { label: "pages.legal.editor.host" },
    { label: "pages.legal.editor.cndp" },
  ]

  return (
    <dl class="card grid gap-3 max-w-3xl">
      <For each={lines}>
        {(line) => (
          <div class="grid gap-1 sm:grid-cols-[14rem_1fr]">
            <dt class="font-semibold">{t(line.label)}</dt>
            <dd>
              <Show when={line.value} fallback={<span class="hint">{t("pages.legal.pending")}</span>}>
                <bdi>{line.value}</bdi>
              </Show>
            </dd>
          </div>
        )}
      </For>
    </dl>
  )
}
