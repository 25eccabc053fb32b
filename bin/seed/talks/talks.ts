import * as cast from "../cast.ts"
import { hammamBox } from "../pictures/atlas.ts"

/** By whom something was said, how many hours before the story's end, and with which picture. */
type Said = { by: cast.StoryAccount; hoursAgo: number; words: string; picture?: { name: string; drawing: string } }
export type StoryTalk = { merchant: cast.StoryAccount; influencer: cast.StoryAccount; said: Said[] }

/** One in French with a picture, one in Arabic that waits to be read. */
export const storyTalks: StoryTalk[] = [
  {
    ...{ merchant: cast.atlas, influencer: cast.salma },
    said: [
      {
        ...{ by: cast.atlas, hoursAgo: 52 },
        words: "Bonjour Salma, le coffret hammam revient en stock jeudi. Souhaitez-vous l’annoncer ?",
      },
      {
        ...{ by: cast.salma, hoursAgo: 50 },
        words:
          "Avec plaisir ! Je peux reprendre les photos de https://example.com/atlas/photos ?\nJe prépare la story ce soir.",
      },
      {
        ...{ by: cast.atlas, hoursAgo: 49.5 },
        words: "Bien sûr. Voici aussi celle du nouveau coffret.",
        picture: { name: "coffret-hammam.png", drawing: hammamBox },
      },
      { by: cast.salma, hoursAgo: 3, words: "Reçu, merci. La story est en ligne." },
    ],
  },
  {
    ...{ merchant: cast.atlas, influencer: cast.youssef },
    said: [
      {
        ...{ by: cast.youssef, hoursAgo: 27 },
        words: "السلام عليكم، زبون سألني عن مدة صلاحية زيت الأركان بعد فتحها. ماذا أجيبه؟",
      },
      { by: cast.atlas, hoursAgo: 26, words: "وعليكم السلام. ستة أشهر بعيداً عن الضوء والحرارة." },
      { by: cast.youssef, hoursAgo: 2, words: "شكراً جزيلاً. هل يمكنني نشر هذه المعلومة مع الرابط؟" },
    ],
  },
]
