/** One thing of the relevance set; a name or a description may be told in one language only. */
export type ThingToFind = {
  id: string
  kind: "product" | "program" | "profile"
  category: string | null
  nameFr: string | null
  nameAr: string | null
  descriptionFr: string | null
  descriptionAr: string | null
  brand: string | null
}
