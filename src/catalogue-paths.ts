import type { Locale } from "./i18n/i18n.ts"

/** The addresses by which a merchant brings a catalogue in from a file. */
export const cataloguePaths = {
  catalogImports: (locale: Locale) => `/${locale}/products/imports`,
  catalogModel: (locale: Locale) => `/${locale}/products/imports/model`,
  catalogImport: (locale: Locale, importId: string) => `/${locale}/products/imports/${importId}`,
  catalogImportReading: (locale: Locale, importId: string) => `/${locale}/products/imports/${importId}/reading`,
  catalogImportApplication: (locale: Locale, importId: string) => `/${locale}/products/imports/${importId}/application`,
}
