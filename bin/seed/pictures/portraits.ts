type Look = { wall: [string, string]; skin: string; top: string; over: string; isVeiled: boolean }

const hair = (colour: string) =>
  `<path d="M400 520C380 330 470 250 600 250s220 80 200 270c0 90-10 150-30 190H430c-20-40-30-100-30-190z" fill="${colour}"/>`
const veil = (colour: string) =>
  `<path d="M380 560C360 340 450 220 600 220s240 120 220 340c0 150 60 230 90 330H290c30-100 90-180 90-330z" fill="${colour}"/>`

/** Somebody in front of a sunlit wall, without features: nobody's face. */
function portrait({ wall, skin, top, over, isVeiled }: Look): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 1200" width="900" height="900">
    <defs><linearGradient id="sun" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="${wall[1]}"/><stop offset="1" stop-color="${wall[0]}"/></linearGradient></defs>
    <rect width="1200" height="1200" fill="url(#sun)"/>
    <circle cx="880" cy="320" r="190" fill="#fff" opacity=".22"/>
    <path d="M200 1200V700a400 400 0 0 1 800 0v500" fill="none" stroke="#fff" stroke-opacity=".28" stroke-width="26"/>
    ${isVeiled ? veil(over) : hair(over)}
    <path d="M220 1200c0-210 150-320 380-320s380 110 380 320z" fill="${top}"/>
    <path d="M530 700h140v170c0 50-140 50-140 0z" fill="${skin}"/>
    <ellipse cx="600" cy="545" rx="150" ry="190" fill="${skin}"/>
    ${isVeiled ? `<path d="M450 520c20-130 90-190 150-190s130 60 150 190c40-160-30-250-150-250s-190 90-150 250z" fill="${over}"/><path d="M450 640c40 120 110 160 150 160s110-40 150-160c20 190-50 290-150 290s-170-100-150-290z" fill="${over}"/>` : `<path d="M445 500c10-150 90-200 170-190 90 10 140 80 140 190-40-70-90-100-150-104-60 4-120 34-160 104z" fill="${over}"/>`}
  </svg>`
}

export const salmaPortrait = portrait({
  ...{ wall: ["#e0a080", "#f6ddc8"], skin: "#c68d66", top: "#0b7a55", over: "#3a241a", isVeiled: false },
})
export const youssefPortrait = portrait({
  ...{ wall: ["#5d8aa0", "#cfe0e4"], skin: "#b87f57", top: "#f3efe7", over: "#1f1713", isVeiled: false },
})
export const imanePortrait = portrait({
  ...{ wall: ["#c9a0ad", "#f6e3e2"], skin: "#d7a27c", top: "#8d5a56", over: "#b86b77", isVeiled: true },
})
export const noraPortrait = portrait({
  ...{ wall: ["#3c6e5d", "#bfd8c8"], skin: "#cb9468", top: "#8f5300", over: "#f0dfc0", isVeiled: true },
})
