import { byteOrderMark, csvLine } from "#src/exports/csv.ts"
import type { I18n, Locale } from "#src/i18n/i18n.ts"

const headers: Record<Locale, string> = {
  fr: "SKU|Nom arabe|Nom|Prix|Stock|Catégorie|Marque|Description arabe|Description|TVA|Livraison|Délai",
  ar: "المرجع|الاسم|Nom|الثمن|المخزون|الفئة|العلامة|الوصف|Description|TVA|ثمن التوصيل|مدة التوصيل",
}
const product =
  "ARGAN-100|زيت أركان 100 مل|Huile d’argan 100 ml|180,00|25|Soins du corps|Atlas|زيت معصور على البارد|Pressée à froid|20|35,00|3"

/** A file to fill in: every column by a name that is read back, and one product to follow. */
export function modelFile({ locale }: I18n): string {
  const lines = [headers[locale], product].map((line) => csvLine(line.split("|").map((text) => ({ text }))))
  return byteOrderMark + lines.join("")
}
