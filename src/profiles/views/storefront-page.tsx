import { For, Show } from "solid-js"
import { type Draft, emptyDraft } from "#src/forms/parse.ts"
import { isolated, nameIn } from "#src/i18n/either-language.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { ProductCover } from "#src/products/views/product-picture.tsx"
import { EmptyState, Page } from "#src/ui/page.tsx"
import { Money } from "#src/ui/values.tsx"
import { maxShownProducts, noteLength } from "../profile.ts"
import type { StorefrontItem } from "../storefront-queries.ts"
import { NoteField } from "./note-field.tsx"
import { OrderButtons } from "./order-buttons.tsx"

/** The note that came back with an error, and of which product. */
export type NoteDraft = { linkId: string; draft: Draft }
type Props = { products: StorefrontItem[]; mayEdit: boolean; note: NoteDraft | null }

export function StorefrontPage(props: Props) {
  const { t, locale } = useI18n()
  const add = (
    <Show when={props.mayEdit && props.products.length < maxShownProducts}>
      <a class="btn" href={paths.storefrontChoice(locale)}>
        {t("profiles.storefront.add")}
      </a>
    </Show>
  )
  return (
    <Page
      title={t("profiles.mine.storefront")}
      intro={t("profiles.storefront.intro")}
      trail={[{ label: t("profiles.mine.title"), href: paths.profile(locale) }]}
      narrow
    >
      <Show
        when={props.products.length > 0}
        fallback={
          <EmptyState title={t("profiles.storefront.none")} body={t("profiles.storefront.none_body")} action={add} />
        }
      >
        <p>{add}</p>
        <ol class="stack gap-3">
          <For each={props.products}>
            {(item, index) => (
              <Item
                item={item}
                place={{ index: index(), of: props.products.length }}
                mayEdit={props.mayEdit}
                draft={props.note?.linkId === item.linkId ? props.note.draft : emptyDraft}
              />
            )}
          </For>
        </ol>
      </Show>
    </Page>
  )
}

type ItemProps = { item: StorefrontItem; place: { index: number; of: number }; mayEdit: boolean; draft: Draft }

function Item(props: ItemProps) {
  const { t, locale } = useI18n()
  const { item } = props
  const name = isolated(nameIn(item, locale))
  return (
    <li class="card p-3 sm:p-3 stack gap-3" id={`product-${item.linkId}`}>
      <div class="flex gap-3 items-start">
        <ProductCover pictureId={item.coverId} class="size-16 shrink-0" />
        <div class="grid gap-1 min-w-0 flex-1">
          <bdi class="font-semibold break-words">{nameIn(item, locale)}</bdi>
          <p class="hint">
            <bdi>{item.merchantName}</bdi>
            {" · "}
            <Money cents={item.cheapestCents ?? item.priceCents} />
          </p>
          <Standing item={item} />
        </div>
      </div>
      <Show when={props.mayEdit}>
        <details open={Object.keys(props.draft.errors).length > 0}>
          <summary class="link cursor-pointer py-2">
            {t(item.noteFr || item.noteAr ? "profiles.storefront.edit_note" : "profiles.storefront.add_note")}
          </summary>
          <form method="post" action={paths.storefrontNote(locale, item.linkId)} class="stack gap-3 pt-2">
            <NoteField name="noteFr" item={item} draft={props.draft} maxlength={noteLength} />
            <NoteField name="noteAr" item={item} draft={props.draft} maxlength={noteLength} />
            <p>
              <button type="submit" class="btn-quiet">
                {t("profiles.form.save")}
              </button>
            </p>
          </form>
        </details>
        <div class="flex justify-end">
          <OrderButtons
            position={paths.storefrontPosition(locale, item.linkId)}
            removal={paths.storefrontRemoval(locale, item.linkId)}
            place={props.place}
            name={name}
          />
        </div>
      </Show>
    </li>
  )
}

/** Why followers do not see it, where they do not. */
function Standing(props: { item: StorefrontItem }) {
  const { t } = useI18n()
  const { obstacle, isSoldOut } = props.item
  return (
    <>
      <Show when={obstacle}>
        {(reason) => (
          <p>
            <span class="badge badge-warn">{t(`profiles.obstacle.${reason()}`)}</span>
          </p>
        )}
      </Show>
      <Show when={!obstacle && isSoldOut}>
        <p>
          <span class="badge">{t("profiles.page.sold_out")}</span>
        </p>
      </Show>
    </>
  )
}
