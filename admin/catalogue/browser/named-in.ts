type Named = { nameFr: string | null; nameAr: string | null }

/** A name in the language of whoever reads, else in the other one. */
export function namedIn({ nameFr, nameAr }: Named, language: string): string {
  return (language === "ar" ? (nameAr ?? nameFr) : (nameFr ?? nameAr)) ?? ""
}
