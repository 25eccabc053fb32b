import { For, Show } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { EmptyState, Page } from "#src/ui/page.tsx"
import { Pager } from "#src/ui/pager.tsx"
import { Money, When } from "#src/ui/values.tsx"
import { fileNameOf } from "../paper-file-name.ts"
import type { ListedPaper } from "../queries.ts"

type Props = { papers: ListedPaper[]; hasMore: boolean; after: string | null; isMerchant: boolean }

export function PapersPage(props: Props) {
  const { t, locale } = useI18n()
  const last = props.papers.at(-1)
  return (
    <Page
      title={t("money_papers.title")}
      intro={t("money_papers.intro")}
      actions={
        <Show when={props.isMerchant}>
          <a class="btn-quiet" href={paths.feeBills(locale)}>
            {t("fees.title")}
          </a>
        </Show>
      }
    >
      <Show
        when={props.papers.length > 0}
        fallback={<EmptyState title={t("money_papers.empty.title")} body={t("money_papers.empty.body")} />}
      >
        <ul class="desk-rows" aria-label={t("money_papers.title")}>
          <For each={props.papers}>{(paper) => <PaperRow paper={paper} />}</For>
        </ul>
        <Pager
          newer={props.after && paths.issuedPapers(locale)}
          older={props.hasMore && last ? `${paths.issuedPapers(locale)}?after=${last.id}` : null}
        />
      </Show>
    </Page>
  )
}

export function PaperRow(props: { paper: ListedPaper }) {
  const { t } = useI18n()
  const { kind, reference, otherName, issuedAt, totalCents, returnedOn } = props.paper
  return (
    <li class="desk-row flex flex-wrap items-center gap-x-4 gap-y-2">
      <div class="flex-1 min-w-56 grid gap-0.5">
        <p class="font-semibold">{t(`money_papers.kind.${kind}`)}</p>
        <p class="text-ink-700">
          <bdi>{reference}</bdi> · <bdi>{otherName}</bdi>
        </p>
        <p class="hint">
          <When at={issuedAt} style="day" />
        </p>
        <Show when={returnedOn}>
          <p>
            <span class="badge badge-warn">{t("money_papers.returned")}</span>
          </p>
        </Show>
      </div>
      <p class="font-semibold">
        <Money cents={totalCents} />
      </p>
      <Files paper={props.paper} />
    </li>
  )
}

function Files(props: { paper: ListedPaper }) {
  const { t, locale } = useI18n()
  const { formats, id, reference } = props.paper
  return (
    <Show when={formats.length > 0} fallback={<span class="badge">{t("money_papers.preparing_badge")}</span>}>
      <ul class="flex flex-wrap gap-2" aria-label={t("money_papers.files_of", { reference })}>
        <For each={formats}>
          {(format) => (
            <li>
              <a class="btn-quiet btn-small" href={paths.issuedPaperFile(locale, id, fileNameOf(format))}>
                {t(`money_papers.file.${format}`)}
              </a>
            </li>
          )}
        </For>
      </ul>
    </Show>
  )
}
