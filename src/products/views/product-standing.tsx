import { Show } from "solid-js"
import { formatDate } from "#src/i18n/dates.ts"
import { isolated } from "#src/i18n/either-language.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { type ProductState, productState } from "../product.ts"
import type { Product } from "../queries.ts"

const tones: Record<ProductState, string> = {
  published: "notice-good",
  submitted: "notice-warn",
  refused: "notice-bad",
  draft: "notice-warn",
  archived: "notice-bad",
}

/** Where a product stands, and what may be done about it. */
export function ProductStanding(props: { product: Product; mayEdit: boolean }) {
  const { t, locale } = useI18n()
  const { slug, publishedAt, submittedAt, refusedAt, refusal } = props.product
  const state = productState(props.product)
  const since = { published: publishedAt, submitted: submittedAt, refused: refusedAt, draft: null, archived: null }[
    state
  ]
  const date = since ? formatDate(since, locale, "day") : ""
  return (
    <div class={`notice ${tones[state]} flex flex-wrap items-center gap-3`}>
      <div class="flex-1 min-w-60 stack gap-1">
        <p>{t(`products.page.${state}_notice`, { date })}</p>
        <Show when={state === "refused" && refusal}>
          {(reason) => <p>{t("products.page.refusal", { reason: isolated(reason()) })}</p>}
        </Show>
      </div>
      <Show when={state === "published"}>
        <a class="btn-quiet btn-small" href={paths.productPage(locale, slug)}>
          {t("products.page.view_page")}
        </a>
      </Show>
      <Show when={props.mayEdit}>
        <Acts id={props.product.id} state={state} />
      </Show>
    </div>
  )
}

function Acts(props: { id: string; state: ProductState }) {
  const { t, locale } = useI18n()
  const { id, state } = props
  return (
    <>
      <Show when={state === "draft" || state === "refused"}>
        <Act
          to={paths.productPublication(locale, id)}
          label={t(state === "draft" ? "products.page.publish" : "products.page.publish_again")}
          look="btn"
        />
      </Show>
      <Show when={state === "published" || state === "submitted"}>
        <Act
          to={paths.productPublicationRemoval(locale, id)}
          label={t(state === "published" ? "products.page.withdraw" : "products.page.unsubmit")}
          look="btn-quiet"
        />
      </Show>
      <Show
        when={state === "archived"}
        fallback={<Act to={paths.productArchival(locale, id)} label={t("products.page.archive")} look="btn-danger" />}
      >
        <Act to={paths.productArchivalRemoval(locale, id)} label={t("products.page.restore")} look="btn-quiet" />
      </Show>
    </>
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
