import { Show } from "solid-js"
import { nameIn } from "#src/i18n/either-language.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { ProductCover } from "#src/products/views/product-picture.tsx"
import { When } from "#src/ui/values.tsx"
import { linkAddress } from "../link.ts"
import type { LinkSummary } from "../queries.ts"

/** One link in the list, with what tells it from the others. */
export function LinkRow(props: { link: LinkSummary }) {
  const { t, locale } = useI18n()
  const { link } = props
  const address = linkAddress(link.code)
  return (
    <li class="card p-3 sm:p-4 flex flex-wrap items-start gap-3">
      <ProductCover pictureId={link.coverId} class="size-16 shrink-0" />
      <div class="grid gap-1 flex-1 min-w-48">
        <a class="link font-semibold break-words" href={paths.link(locale, link.id)}>
          <bdi>{nameIn(link, locale)}</bdi>
        </a>
        <span class="hint">
          <bdi>{link.merchantName}</bdi> · {t("links.created_on")} <When at={link.createdAt} style="day" />
        </span>
        <span class="font-mono text-sm break-all" dir="ltr">
          {address}
        </span>
        <Show when={link.subId}>
          <span class="text-sm">
            {t("links.sub_id")}&nbsp;: <bdi>{link.subId}</bdi>
          </span>
        </Show>
        <Show when={!link.isOnSale && !link.archivedAt}>
          <span>
            <span class="badge badge-warn">{t("links.not_on_sale_badge")}</span>
          </span>
        </Show>
      </div>
      <copy-button value={address} done={t("links.share.copied")}>
        <button type="button" class="btn-quiet btn-small">
          {t("links.share.copy")}
        </button>
      </copy-button>
    </li>
  )
}
