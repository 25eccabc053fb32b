import type { Draft } from "#src/forms/parse.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { TextField } from "#src/ui/fields.tsx"
import { Page } from "#src/ui/page.tsx"

export function PromoCodePage(props: { enrollmentId: string; current: string | null; draft: Draft }) {
  const { t, locale } = useI18n()
  return (
    <Page
      title={t("links.promo_code.title")}
      intro={t("links.promo_code.intro")}
      trail={[{ label: t("enrollments.mine.title"), href: paths.enrollments(locale) }]}
      narrow
    >
      <form method="post" action={paths.promoCode(locale, props.enrollmentId)} class="card stack">
        <p>
          {t("links.promo_code.current")}&nbsp;:{" "}
          <bdi class="font-mono font-semibold">{props.current ?? t("links.promo_code.none")}</bdi>
        </p>
        <TextField
          name="code"
          label={t("links.promo_code.code")}
          hint={t("links.promo_code.hint")}
          draft={props.draft}
          maxlength={20}
          required
        />
        <p class="hint">{t("links.promo_code.keep")}</p>
        <button type="submit" class="btn">
          {t("links.promo_code.submit")}
        </button>
      </form>
    </Page>
  )
}
