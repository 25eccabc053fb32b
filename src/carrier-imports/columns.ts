import { headerWords } from "#src/csv/header-words.ts"
import type { FileLine } from "#src/csv/read-lines.ts"

export const columnRoles = ["reference", "status", "date", "amount"] as const
export type ColumnRole = (typeof columnRoles)[number]

/** Where each thing stands in a line, counted from 0; null where the file does not say it. */
export type Columns = Record<ColumnRole, number | null> & { hasHeader: boolean }

const headers: Record<ColumnRole, string[]> = {
  reference: [
    ...["reference", "ref", "reference commande", "ref commande", "numero commande", "n commande", "no commande"],
    ...["num commande", "numero de commande", "n de commande", "id commande", "commande", "code commande", "order"],
    ...["order id", "order number", "order ref", "order reference", "external id", "reference client", "ref client"],
    ...["المرجع", "مرجع", "رقم الطلب", "رقم الطلبيه", "مرجع الطلب", "مرجع الطلبيه", "الطلبيه", "الطلب"],
  ],
  status: [
    ...["statut", "status", "etat", "etat colis", "statut colis", "statut livraison", "etat livraison", "state"],
    ...["etat de livraison", "statut de livraison", "delivery status", "situation", "dernier statut"],
    ...["الحاله", "حاله", "حاله الطلب", "حاله الطلبيه", "حاله التوصيل", "الوضعيه", "وضعيه الطرد", "حاله الطرد"],
  ],
  date: [
    ...["date", "date statut", "date livraison", "date de livraison", "date du statut", "date etat", "date maj"],
    ...["date mise a jour", "derniere mise a jour", "delivery date", "status date", "updated at", "date evenement"],
    ...["التاريخ", "تاريخ", "تاريخ التسليم", "تاريخ التوصيل", "تاريخ الحاله", "تاريخ التحديث"],
  ],
  amount: [
    ...[
      "montant",
      "prix",
      "crbt",
      "cod",
      "total",
      "montant cod",
      "montant encaisse",
      "montant crbt",
      "amount",
      "price",
    ],
    ...["prix total", "cod amount", "المبلغ", "مبلغ", "الثمن", "ثمن", "المبلغ المحصل"],
  ],
}

const roleOfHeader = new Map(columnRoles.flatMap((role) => headers[role].map((header) => [header, role] as const)))

/** By the words of the first line; a file without such words has no header, and a person says what its columns are. */
export function guessColumns(first: FileLine | undefined): Columns {
  const roles = (first?.cells ?? []).map((cell) => roleOfHeader.get(headerWords(cell)))
  const at = (role: ColumnRole) => {
    const index = roles.indexOf(role)
    return index === -1 ? null : index
  }
  const hasHeader = roles.some((role) => role !== undefined)
  return { reference: at("reference"), status: at("status"), date: at("date"), amount: at("amount"), hasHeader }
}

/** Without these two nothing can be imported. */
export function isReadable(columns: Columns): columns is Columns & { reference: number; status: number } {
  return columns.reference !== null && columns.status !== null && columns.reference !== columns.status
}
