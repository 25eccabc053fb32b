import * as v from "valibot"
import { oneOf, optionalText } from "#src/forms/fields.ts"
import { mostWords, starChoices } from "./review.ts"

export const reviewForm = v.object({
  stars: v.pipe(oneOf(starChoices), v.transform(Number)),
  words: optionalText(mostWords),
})
