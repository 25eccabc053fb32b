import { type JSX, Show } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { When } from "#src/ui/values.tsx"
import type { CurrentPaper } from "../list-papers.ts"
import type { Scan } from "../paper.ts"

const tones: Record<Scan, string> = {
  waiting: "badge-warn",
  clean: "badge-good",
  not_scanned: "badge-good",
  infected: "badge-bad",
}

type PaperCardProps = {
  paper: CurrentPaper
  back: string
  mayRemove: boolean
  /** What else is to be said of it, such as what staff decided. */
  children?: JSX.Element
}

/** A paper that stands in the file: its name, what the scanner said, and the ways to look at it and to take it out. */
export function PaperCard(props: PaperCardProps) {
  const { t, locale } = useI18n()
  const { id, name, bytes, pages, scan, uploadedAt, erasedAt } = props.paper
  const isVisible = !erasedAt && (scan === "clean" || scan === "not_scanned")
  return (
    <div class="stack gap-2">
      <p class="flex flex-wrap items-center gap-2">
        <bdi class="font-semibold break-all">{name}</bdi>
        <span class={`badge ${tones[scan]}`}>{t(`papers.scan.${scan}`)}</span>
      </p>
      <p class="hint flex flex-wrap gap-x-3">
        <span>{t("papers.size", { size: megabytes(bytes) })}</span>
        <Show when={pages}>{(count) => <span>{t("papers.pages", { count: count() })}</span>}</Show>
        <When at={uploadedAt} />
      </p>
      {props.children}
      <div class="flex flex-wrap gap-2">
        <Show when={isVisible}>
          <a
            class="btn-quiet btn-small"
            href={paths.paper(locale, id)}
            target="_blank"
            rel="noopener"
            aria-label={t("papers.view_of", { name })}
          >
            {t("papers.view")}
          </a>
        </Show>
        <Show when={props.mayRemove}>
          <form method="post" action={paths.paperRemoval(locale, id)}>
            <input type="hidden" name="back" value={props.back} />
            <button type="submit" class="btn-quiet btn-small" aria-label={t("papers.remove_of", { name })}>
              {t("papers.remove")}
            </button>
          </form>
        </Show>
      </div>
    </div>
  )
}

/** 0,1 at least: nobody is told that their file weighs nothing. */
function megabytes(bytes: bigint): string {
  return Math.max(0.1, Number(bytes) / (1024 * 1024))
    .toFixed(1)
    .replace(".", ",")
}
