import { setting } from "#src/env.ts"
import { inReadersLanguage } from "#src/i18n/either-language.ts"
import type { Locale } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { cityIn } from "#src/places/city.ts"
import { pictureUrl } from "#src/products/picture-url.ts"
import { languageTags } from "./profile.ts"
import type { Showcase } from "./showcase.ts"

/** The page in schema.org's words: whose it is, and where else that person is. */
export function profileFacts({ profile, niches, audiences }: Showcase, locale: Locale): object {
  const site = setting("PUBLIC_URL")
  const address = site + paths.profilePage(locale, profile.handle)
  const bio = inReadersLanguage({ fr: profile.bioFr, ar: profile.bioAr }, locale)?.text
  const [city] = profile.cities
  return {
    "@type": "ProfilePage",
    url: address,
    inLanguage: locale,
    ...(profile.updatedAt && { dateModified: profile.updatedAt.toISOString() }),
    mainEntity: {
      "@type": "Person",
      name: profile.name,
      alternateName: `@${profile.handle}`,
      identifier: profile.accountId,
      url: address,
      ...(bio && { description: bio }),
      ...(profile.pictureId && { image: site + pictureUrl(profile.pictureId, 640) }),
      ...(city && { homeLocation: { "@type": "Place", name: cityIn(city, locale) } }),
      knowsAbout: niches.map((niche) => (locale === "ar" ? niche.nameAr : niche.nameFr)),
      knowsLanguage: profile.languages.map((code) => languageTags[code]),
      sameAs: audiences.map((audience) => audience.address),
    },
  }
}
