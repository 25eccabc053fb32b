import { Show } from "solid-js"
import { formatDate } from "#src/i18n/dates.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { productState } from "../product.ts"
import type { Product } from "../queries.ts"

const tones = { published: "notice-good", draft: "notice-warn", archived: "notice-bad" }

/** Where a product stands, and what may be done about it. */
export function ProductStanding(props: { product: Product; mayEdit: boolean }) {
  const { t, locale } = useI18n()
  const { id, slug, publishedAt } = props.product
  const state = productState(props.product)
  const date = publishedAt ? formatDate(publishedAt, locale, "day") : ""
  return (
    <div class={`notice ${tones[state]} flex flex-wrap items-center gap-3`}>
      <p class="flex-1 min-w-60">{t(`products.page.${state}_notice`, { date })}</p>
      <Show when={state === "published"}>
        <a class="btn-quiet btn-small" href={paths.productPage(locale, slug)}>
          {t("products.page.view_page")}
        </a>
      </Show>
      <Show when={props.mayEdit}>
        <Show when={state === "draft"}>
          <Act to={paths.productPublication(locale, id)} label={t("products.page.publish")} look="btn" />
        </Show>
        <Show when={state === "published"}>
          <Act to={paths.productPublicationRemoval(locale, id)} label={t("products.page.withdraw")} look="btn-quiet" />
        </Show>
        <Show
          when={state === "archived"}
          fallback={<Act to={paths.productArchival(locale, id)} label={t("products.page.archive")} look="btn-danger" />}
        >
          <Act to={paths.productArchivalRemoval(locale, id)} label={t("products.page.restore")} look="btn-quiet" />
        </Show>
      </Show>
    </div>
  )
}

function Act(props: { to: string; label: string; look: string }) {
  return (
    <form method="post" action={props.to}>
      <button type="submit" class={`${props.look} btn-small`}>
        {props.label}
      </button>
    </form>
  )
}
