import { headerWords } from "#src/csv/header-words.ts"
import type { FileLine } from "#src/csv/read-lines.ts"

export const columnRoles = [
  ...(["sku", "nameFr", "nameAr", "priceCents", "stock", "category", "brand", "kind"] as const),
  ...(["descriptionFr", "descriptionAr", "vatRateBp", "deliveryCents", "deliveryDays", "shopUrl"] as const),
] as const
export type ColumnRole = (typeof columnRoles)[number]

/** Where each thing stands in a line, counted from 0; null where the file does not say it. */
export type Columns = Record<ColumnRole, number | null>
/** How a file is read: its columns, and the category of new products of which it says none. */
export type Mapping = { columns: Columns; hasHeader: boolean; categoryId: string | null }

// The words of spreadsheets kept by hand, and of the exports of WooCommerce, Shopify, PrestaShop and YouCan.
const headers: Record<ColumnRole, string[]> = {
  sku: [
    "sku",
    "ugs",
    "reference",
    "ref",
    "code",
    "code article",
    "code produit",
    "variant sku",
    "المرجع",
    "رمز المنتوج",
  ],
  nameFr: [
    ...["nom", "name", "title", "titre", "designation", "libelle", "produit", "article", "nom fr", "nom francais"],
    ...["nom du produit", "nom de l article", "product name", "name fr", "nom en francais"],
  ],
  nameAr: ["nom ar", "nom arabe", "name ar", "nom en arabe", "الاسم", "اسم المنتوج", "المنتوج", "الاسم بالعربيه"],
  priceCents: [
    ...["prix", "price", "prix ttc", "prix de vente", "tarif", "tarif regulier", "regular price", "variant price"],
    ...["prix public", "montant", "prix dh", "prix mad", "price tax included", "الثمن", "السعر"],
  ],
  stock: [
    ...["stock", "quantite", "qte", "inventaire", "quantity", "inventory", "variant inventory qty", "disponible"],
    ...["quantite en stock", "المخزون", "الكميه"],
  ],
  category: ["categorie", "categories", "category", "product category", "type", "rayon", "famille", "الفئه", "الصنف"],
  brand: ["marque", "marques", "brand", "vendor", "fabricant", "manufacturer", "العلامه", "العلامه التجاريه"],
  kind: ["nature", "kind", "genre", "النوع"],
  descriptionFr: [
    "description",
    "description fr",
    "body html",
    "description courte",
    "short description",
    "descriptif",
  ],
  descriptionAr: ["description ar", "description arabe", "الوصف"],
  vatRateBp: ["tva", "taux tva", "taux de tva", "vat", "tax rate", "الضريبه"],
  deliveryCents: ["livraison", "frais de livraison", "prix de livraison", "shipping", "frais de port", "ثمن التوصيل"],
  deliveryDays: ["delai", "delai de livraison", "jours de livraison", "delivery days", "مده التوصيل"],
  shopUrl: ["url", "lien", "adresse", "link", "page", "product url", "permalien", "الرابط"],
}

const roleOfHeader = new Map(
  columnRoles.flatMap((role) => headers[role].map((header) => [headerWords(header), role] as const)),
)

/** By the words of the first line; without such words a person says what the columns are. */
export function guessMapping(first: FileLine | undefined): Mapping {
  const roles = (first?.cells ?? []).map((cell) => roleOfHeader.get(headerWords(cell)))
  const at = (role: ColumnRole) => (roles.includes(role) ? roles.indexOf(role) : null)
  const columns = Object.fromEntries(columnRoles.map((role) => [role, at(role)])) as Columns
  return { columns, hasHeader: roles.some((role) => role !== undefined), categoryId: null }
}

/** Without a SKU nobody can say which product a line is about. */
export function isReadable({ columns }: Mapping): boolean {
  return columns.sku !== null
}
