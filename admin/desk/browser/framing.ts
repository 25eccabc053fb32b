/** How a picture is held up: its size relative to fitting the frame, its quarter turns, and how far it is moved. */
export type Framing = { zoom: number; turns: number; x: number; y: number }
export type Size = { width: number; height: number }

export const asItFits: Framing = { zoom: 1, turns: 0, x: 0, y: 0 }

const nearest = 8

export function zoomed(framing: Framing, factor: number): Framing {
  const zoom = Math.min(nearest, Math.max(1, framing.zoom * factor))
  // The middle of the frame stays on the same place of the paper.
  const by = zoom / framing.zoom
  return { ...framing, zoom, x: framing.x * by, y: framing.y * by }
}

export function turned(framing: Framing): Framing {
  return { ...asItFits, turns: (framing.turns + 1) % 4 }
}

export function moved(framing: Framing, x: number, y: number): Framing {
  return { ...framing, x: framing.x + x, y: framing.y + y }
}

/** The size at which the paper, as it is turned, just fits; never larger than it is. */
export function fitted(paper: Size, frame: Size, turns: number): Size {
  const lies = turns % 2 === 1
  const width = lies ? paper.height : paper.width
  const height = lies ? paper.width : paper.height
  const scale = Math.min(frame.width / width, frame.height / height, 2)
  return { width: paper.width * scale, height: paper.height * scale }
}

/** Keeps some of the paper in sight, however far it is dragged. */
export function held(framing: Framing, fit: Size, frame: Size): Framing {
  const lies = framing.turns % 2 === 1
  const width = (lies ? fit.height : fit.width) * framing.zoom
  const height = (lies ? fit.width : fit.height) * framing.zoom
  const within = (offset: number, size: number, room: number) => {
    const slack = Math.max(0, (size - room) / 2)
    return Math.min(slack, Math.max(-slack, offset))
  }
  return { ...framing, x: within(framing.x, width, frame.width), y: within(framing.y, height, frame.height) }
}
