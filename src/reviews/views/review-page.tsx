import type { Draft } from "#src/forms/parse.ts"
import { nameIn } from "#src/i18n/either-language.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { RadioField } from "#src/ui/choices.tsx"
import { TextArea } from "#src/ui/fields.tsx"
import { Page } from "#src/ui/page.tsx"
import type { Relation } from "../queries.ts"
import { mostWords, starChoices } from "../review.ts"

/** One review, which may be changed until it is shown. */
export function ReviewPage(props: { relation: Relation; draft: Draft }) {
  const { t, locale } = useI18n()
  const { relation, draft } = props
  return (
    <Page
      narrow
      title={t("reviews.of", { name: relation.otherName })}
      intro={nameIn({ nameFr: relation.programFr, nameAr: relation.programAr }, locale)}
      trail={[{ label: t("reviews.title"), href: paths.reviews(locale) }]}
    >
      <form method="post" action={paths.review(locale, relation.enrollmentId)} class="card stack">
        <RadioField
          name="stars"
          legend={t("reviews.your_stars")}
          draft={draft}
          value={relation.stars?.toString() ?? null}
          options={starChoices.map((value) => ({ value, label: t(`reviews.choice.${value}`) }))}
        />
        <TextArea
          name="words"
          label={t("reviews.words")}
          hint={t("reviews.words_hint")}
          maxlength={mostWords}
          value={relation.words}
          draft={draft}
        />
        <p class="hint">{t("reviews.when_shown")}</p>
        <button type="submit" class="btn">
          {t("reviews.save")}
        </button>
      </form>
    </Page>
  )
}
