import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"

type FavouriteToggleProps = { slug: string; isKept: boolean; autofocus?: boolean }

/** A heart that keeps a program or lets it go; the button that was pressed keeps the focus. */
export function FavouriteToggle(props: FavouriteToggleProps) {
  const { t, locale } = useI18n()
  const { slug, isKept } = props
  const to = isKept ? paths.favouriteRemoval(locale, slug) : paths.favourite(locale, slug)
  const place = `favourite-${slug}`
  return (
    <form id={place} method="post" action={to} hx-post={to} hx-target={`#${place}`} hx-swap="outerHTML" class="w-fit">
      <button type="submit" class="btn-quiet btn-small" autofocus={props.autofocus ?? false}>
        <svg viewBox="0 0 24 24" aria-hidden="true" class={`size-5 ${isKept ? "fill-rose-700" : "fill-none"}`}>
          <path
            d="M12 20.5 4.3 12.8a5 5 0 0 1 7.1-7l.6.6.6-.6a5 5 0 0 1 7.1 7z"
            class={isKept ? "stroke-rose-700" : "stroke-ink-700"}
            stroke-width="1.8"
            stroke-linejoin="round"
          />
        </svg>
        {t(isKept ? "favourites.remove" : "favourites.add")}
      </button>
    </form>
  )
}
