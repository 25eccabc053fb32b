import { For, Show } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { EmptyState, Page } from "#src/ui/page.tsx"
import { Pager } from "#src/ui/pager.tsx"
import { Money, When } from "#src/ui/values.tsx"
import { fileNameOf } from "../paper-file-name.ts"
import type { ListedPaper } from "../queries.ts"

/** The reader's language first, what machines read last. */
const inOrder = { fr: ["pdf_fr", "pdf_ar", "ubl"], ar: ["pdf_ar", "pdf_fr", "ubl"] } as const

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
          <For each={props.papers}>
            {(paper) => (
              <li class="desk-row">
                <PaperFacts paper={paper} />
              </li>
            )}
          </For>
        </ul>
        <Pager
          newer={props.after && paths.issuedPapers(locale)}
          older={props.hasMore && last ? `${paths.issuedPapers(locale)}?after=${last.id}` : null}
        />
      </Show>
    </Page>
  )
}

/** What a paper is and comes to, and its files: on a desk, each in its column. */
export function PaperFacts(props: { paper: ListedPaper }) {
  const { t } = useI18n()
  const { kind, reference, otherName, issuedAt, totalCents, returnedOn } = props.paper
  return (
    <div class="grid gap-x-4 gap-y-2 grid-cols-[1fr_auto] lg:grid-cols-[1fr_9rem_22rem] lg:items-center">
      <div class="grid gap-0.5 min-w-0">
        <p class="font-semibold">{t(`money_papers.kind.${kind}`)}</p>
        <p class="text-ink-700">
          <bdi>{otherName}</bdi>
        </p>
        <p class="hint">
          <bdi class="whitespace-nowrap">{reference}</bdi> · <When at={issuedAt} style="day" />
        </p>
        <Show when={returnedOn}>
          <p>
            <span class="badge badge-warn">{t("money_papers.returned")}</span>
          </p>
        </Show>
      </div>
      <p class="font-semibold text-end">
        <Money cents={totalCents} />
      </p>
      <div class="col-span-2 lg:col-span-1">
        <Files paper={props.paper} />
      </div>
    </div>
  )
}

function Files(props: { paper: ListedPaper }) {
  const { t, locale } = useI18n()
  const { formats, id, reference } = props.paper
  return (
    <Show when={formats.length > 0} fallback={<span class="badge">{t("money_papers.preparing_badge")}</span>}>
      <ul class="flex flex-wrap gap-2" aria-label={t("money_papers.files_of", { reference })}>
        <For each={inOrder[locale].filter((format) => formats.includes(format))}>
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
