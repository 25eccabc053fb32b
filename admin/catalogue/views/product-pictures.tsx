/** @jsxRuntime classic */

import { useTranslation } from "adminjs"
import React from "react"
import { useSay } from "../../browser/words.ts"
import { namedIn } from "../browser/named-in.ts"
import { sources } from "../browser/places.ts"
import type { SentProduct } from "../wire.ts"

/** All of its pictures, large enough to be read. */
export default function ProductPictures({ opened: { product, pictures } }: { opened: SentProduct }) {
  const say = useSay()
  const { language } = useTranslation().i18n
  if (pictures.length === 0) return <p className="house-card">{say("catalogue.no_pictures")}</p>
  return (
    <ul className="house-pictures" aria-label={say("catalogue.pictures")}>
      {pictures.map(({ id, width, height, altFr, altAr }, index) => {
        const words = namedIn({ nameFr: altFr, nameAr: altAr }, language)
        return (
          <li key={id}>
            <img
              src={sources.picture(product.accountId, product.id, id)}
              width={width}
              height={height}
              alt={words || say("catalogue.picture", { number: index + 1 })}
            />
            {words && (
              <small>
                <bdi>{words}</bdi>
              </small>
            )}
          </li>
        )
      })}
    </ul>
  )
}
