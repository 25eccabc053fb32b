/** What answers, and what is made beside it until it takes its place. */
export const liveIndex = "things"
export const nextIndex = "things_next"
