import { headerWords } from "#src/csv/header-words.ts"
import type { OrderEventType } from "#src/orders/order-state.ts"

/** What a carrier's word means for the order; `ignored` is a word that changes nothing. */
export type StatusMeaning = OrderEventType | "ignored"

const vocabulary: Record<StatusMeaning, string[]> = {
  delivered: [
    ...["livre", "livree", "delivered", "livraison effectuee", "colis livre", "remis au client", "distribue"],
    ...["تم التسليم", "تم التوصيل", "مسلم", "مسلمه", "سلم", "سلمت", "موصل"],
  ],
  settled: [
    ...[
      "paye",
      "payee",
      "paid",
      "encaisse",
      "encaissee",
      "verse",
      "versee",
      "livre et paye",
      "livre paye",
      "regle",
      "reglee",
    ],
    ...["collected", "cod paid", "facture paye", "تم الدفع", "تم التحصيل", "مدفوع", "مدفوعه", "محصل"],
  ],
  returned: [
    ...["retourne", "retournee", "retour", "returned", "retour recu", "retour expediteur", "retourne a l expediteur"],
    ...["retour client recu", "مرتجع", "مرتجعه", "تم الارجاع", "مسترجع", "راجع", "روتور"],
  ],
  refused: [
    ...["refuse", "refusee", "refused", "rejected", "refus", "refuse par le client", "refus client"],
    ...["مرفوض", "مرفوضه", "رفض", "تم الرفض", "رفض الزبون"],
  ],
  cancelled: [
    ...["annule", "annulee", "cancelled", "canceled", "annule par le client", "annule client"],
    ...["ملغي", "ملغاه", "ملغيه", "تم الالغاء", "الغيت"],
  ],
  unreachable: [
    ...["injoignable", "pas de reponse", "ne repond pas", "sans reponse", "client injoignable", "boite vocale"],
    ...["unreachable", "no answer", "tel eteint", "telephone eteint", "occupe", "absent", "client absent"],
    ...["لا يجيب", "لا يرد", "لم يجب", "غير متاح", "هاتف مغلق", "الهاتف مغلق", "مشغول"],
  ],
  postponed: [
    ...["reporte", "reportee", "postponed", "rescheduled", "programme", "reporte par le client", "a relivrer"],
    ...["مؤجل", "مؤجله", "تم التاجيل", "تاجيل"],
  ],
  shipped: [
    ...[
      "en cours",
      "en cours de livraison",
      "en livraison",
      "expedie",
      "expediee",
      "shipped",
      "en transit",
      "in transit",
    ],
    ...["ramasse", "ramassee", "picked up", "out for delivery", "en route", "mise en distribution", "en distribution"],
    ...["recu au hub", "arrive au hub", "recu par l agence", "sorti pour livraison", "en voyage"],
    ...["قيد التوصيل", "في الطريق", "تم الشحن", "جاري التوصيل", "قيد الشحن", "خرج للتوصيل", "قيد التسليم"],
  ],
  confirmed: ["confirme", "confirmee", "confirmed", "مؤكد", "مؤكده", "تم التاكيد"],
  ignored: [
    ...["nouveau", "nouvelle", "new", "en attente", "pending", "en attente de ramassage", "attente ramassage"],
    ...["a preparer", "en preparation", "cree", "جديد", "في الانتظار", "قيد الانتظار", "قيد التحضير"],
  ],
}

const meanings = new Map(
  Object.entries(vocabulary).flatMap(([meaning, texts]) =>
    texts.map((text) => [headerWords(text), meaning as StatusMeaning]),
  ),
)

/** Whole words only: `non livré` or `retour en cours` are for a person to judge, since money hangs on them. */
export function meaningOf(status: string): StatusMeaning | null {
  return meanings.get(headerWords(status)) ?? null
}
