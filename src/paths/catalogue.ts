import type { Locale } from "../i18n/i18n.ts"

/** The addresses of what a merchant sells, a part of `paths`. */
export const cataloguePaths = {
  products: (locale: Locale) => `/${locale}/products`,
  newProduct: (locale: Locale) => `/${locale}/products/new`,
  product: (locale: Locale, id: string) => `/${locale}/products/${id}`,
  productPublication: (locale: Locale, id: string) => `/${locale}/products/${id}/publication`,
  productPublicationRemoval: (locale: Locale, id: string) => `/${locale}/products/${id}/publication/removal`,
  productArchival: (locale: Locale, id: string) => `/${locale}/products/${id}/archival`,
  productArchivalRemoval: (locale: Locale, id: string) => `/${locale}/products/${id}/archival/removal`,
  productPictures: (locale: Locale, id: string) => `/${locale}/products/${id}/pictures`,
  picturePosition: (locale: Locale, id: string, picture: string) =>
    `/${locale}/products/${id}/pictures/${picture}/position`,
  pictureRemoval: (locale: Locale, id: string, picture: string) =>
    `/${locale}/products/${id}/pictures/${picture}/removal`,
  pictureDescription: (locale: Locale, id: string, picture: string) =>
    `/${locale}/products/${id}/pictures/${picture}/description`,
  variants: (locale: Locale, product: string) => `/${locale}/products/${product}/variants`,
  variant: (locale: Locale, product: string, id: string) => `/${locale}/products/${product}/variants/${id}`,
  variantArchival: (locale: Locale, product: string, id: string) =>
    `/${locale}/products/${product}/variants/${id}/archival`,
  variantArchivalRemoval: (locale: Locale, product: string, id: string) =>
    `/${locale}/products/${product}/variants/${id}/archival/removal`,
  catalogImports: (locale: Locale) => `/${locale}/products/imports`,
  catalogModel: (locale: Locale) => `/${locale}/products/imports/model`,
  catalogImport: (locale: Locale, importId: string) => `/${locale}/products/imports/${importId}`,
  catalogImportReading: (locale: Locale, importId: string) => `/${locale}/products/imports/${importId}/reading`,
  catalogImportApplication: (locale: Locale, importId: string) => `/${locale}/products/imports/${importId}/application`,
}
