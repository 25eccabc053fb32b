import type { ProductDetails } from "#src/products/product.ts"

/** A product as a merchant would type it. */
export const soap: ProductDetails = {
  kind: "good",
  sku: "SAVON-NOIR",
  categoryId: "hammam",
  brand: null,
  nameFr: "Savon noir à l’eucalyptus",
  nameAr: null,
  descriptionFr: "Un pot de 200 g.",
  descriptionAr: null,
  priceCents: 4500n,
  vatRateBp: 2000,
  deliveryCents: 2500n,
  deliveryDays: 3,
  shopUrl: null,
  stock: null,
}

/** The same, as the fields of the form. */
export const soapForm = {
  kind: "good",
  sku: "SAVON-NOIR",
  categoryId: "hammam",
  brand: "",
  nameFr: "Savon noir à l’eucalyptus",
  nameAr: "",
  descriptionFr: "Un pot de 200 g.",
  descriptionAr: "",
  priceCents: "45,00",
  vatRateBp: "20",
  deliveryCents: "25",
  deliveryDays: "3",
  shopUrl: "",
  stock: "",
}
