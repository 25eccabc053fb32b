import { i18n, type Locale } from "#src/i18n/i18n.ts"

/** A page that needs neither the database nor the page framework: the click cannot be stored, the shopper may still go on. */
export function unavailablePage(locale: Locale, address: string, leadsToProduct: boolean): string {
  const { t, dir } = i18n(locale)
  const link = leadsToProduct ? t("clicks.unavailable.to_product") : t("clicks.unavailable.to_home")
  return `<!DOCTYPE html>
<html lang="${locale}" dir="${dir}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(t("clicks.unavailable.title"))}</title></head>
<body><h1>${escapeHtml(t("clicks.unavailable.title"))}</h1><p>${escapeHtml(t("clicks.unavailable.text"))}</p><p><a href="${escapeHtml(address)}">${escapeHtml(link)}</a></p></body>
</html>
`
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
}
