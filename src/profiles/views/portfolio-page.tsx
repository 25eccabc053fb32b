import { For, Show } from "solid-js"
import { type Draft, emptyDraft } from "#src/forms/parse.ts"
import { isolated } from "#src/i18n/either-language.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { ProductCover } from "#src/products/views/product-picture.tsx"
import { TextField } from "#src/ui/fields.tsx"
import { Page } from "#src/ui/page.tsx"
import type { PortfolioItem } from "../portfolio-queries.ts"
import { maxPortfolioItems } from "../profile.ts"
import { OrderButtons } from "./order-buttons.tsx"
import { PictureField } from "./picture-field.tsx"

type Props = { items: PortfolioItem[]; mayEdit: boolean; draft: Draft; problem?: string | undefined }

export function PortfolioPage(props: Props) {
  const { t, locale } = useI18n()
  return (
    <Page
      title={t("profiles.page.portfolio")}
      intro={t("profiles.portfolio.intro")}
      trail={[{ label: t("profiles.mine.title"), href: paths.profile(locale) }]}
      narrow
    >
      <Show when={props.items.length > 0} fallback={<p class="card">{t("profiles.portfolio.none")}</p>}>
        <ol class="stack gap-3">
          <For each={props.items}>
            {(item, index) => <Item item={item} index={index()} of={props.items.length} mayEdit={props.mayEdit} />}
          </For>
        </ol>
      </Show>
      <Show when={props.mayEdit && props.items.length < maxPortfolioItems}>
        <h2 class="section-title">{t("profiles.portfolio.add")}</h2>
        <PortfolioForm action={paths.portfolio(locale)} draft={props.draft} problem={props.problem} />
      </Show>
    </Page>
  )
}

function Item(props: { item: PortfolioItem; index: number; of: number; mayEdit: boolean }) {
  const { t, locale } = useI18n()
  const { id, title, address, pictureId } = props.item
  const name = isolated(title)
  return (
    <li class="card p-3 sm:p-3 stack gap-3">
      <div class="flex gap-3 items-start">
        <ProductCover pictureId={pictureId} class="size-16 shrink-0" />
        <div class="flex-1 min-w-0">
          <p class="font-semibold break-words" dir="auto">
            {title}
          </p>
          <p class="hint truncate" dir="ltr">
            {address}
          </p>
        </div>
      </div>
      <Show when={props.mayEdit}>
        <div class="flex flex-wrap gap-3 items-center justify-between">
          <a class="link py-2" href={paths.portfolioItem(locale, id)}>
            {t("profiles.mine.edit")}
          </a>
          <OrderButtons
            position={paths.portfolioPosition(locale, id)}
            removal={paths.portfolioRemoval(locale, id)}
            place={{ index: props.index, of: props.of }}
            name={name}
          />
        </div>
      </Show>
    </li>
  )
}

type ItemPage = { item: PortfolioItem; draft: Draft; problem?: string | undefined }

export function PortfolioItemPage(props: ItemPage) {
  const { t, locale } = useI18n()
  const trail = [
    { label: t("profiles.mine.title"), href: paths.profile(locale) },
    { label: t("profiles.page.portfolio"), href: paths.portfolio(locale) },
  ]
  return (
    <Page title={props.item.title} trail={trail} narrow>
      <PortfolioForm
        action={paths.portfolioItem(locale, props.item.id)}
        item={props.item}
        draft={props.draft ?? emptyDraft}
        problem={props.problem}
      />
    </Page>
  )
}

type FormProps = { action: string; item?: PortfolioItem; draft: Draft; problem?: string | undefined }

function PortfolioForm(props: FormProps) {
  const { t } = useI18n()
  return (
    <form method="post" action={props.action} enctype="multipart/form-data" class="card stack">
      <TextField
        name="title"
        label={t("profiles.portfolio.title")}
        value={props.item?.title ?? null}
        maxlength={120}
        draft={props.draft}
        required
      />
      <TextField
        name="address"
        type="url"
        inputmode="url"
        dir="ltr"
        label={t("profiles.portfolio.address")}
        value={props.item?.address ?? null}
        maxlength={500}
        draft={props.draft}
      />
      <PictureField label={t("profiles.portfolio.picture")} problem={props.problem} />
      <button type="submit" class="btn">
        {t("profiles.form.save")}
      </button>
    </form>
  )
}
