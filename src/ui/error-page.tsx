import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"

export function ErrorPage(props: { code: 400 | 403 | 404 | 410 | 413 | 415 | 429 | 500 | 503; requestId: string }) {
  const { t, locale } = useI18n()
  return (
    <div class="wrap-narrow stack text-center py-8" role="alert">
      <p class="text-5xl font-bold text-brand-700">{props.code}</p>
      <h1 class="page-title">{t(`errors.${props.code}.title`)}</h1>
      <p>{t(`errors.${props.code}.body`)}</p>
      <p>
        <a class="btn" href={paths.home(locale)}>
          {t("errors.go_home")}
        </a>
      </p>
      <p class="hint">
        {t("errors.request_id")} <bdi class="font-mono text-xs">{props.requestId}</bdi>
      </p>
    </div>
  )
}
