// The draft's sections: headings with what stands under them, nested by level.
import type { Heading, Placed } from './block';

export interface Section {
  readonly heading: Placed<Heading>;
  readonly children: readonly Section[];
  /** Indices into the draft's blocks: the heading's own, and the one after the section's last. */
  readonly first: number;
  readonly end: number;
}

export interface Outline {
  readonly sections: readonly Section[];
}

interface Open {
  readonly heading: Placed<Heading>;
  readonly children: Section[];
  readonly first: number;
}

export function outlineOf(blocks: readonly Placed[]): Outline {
  const sections: Section[] = [];
  const open: Open[] = [];
  const close = (level: number, end: number): void => {
    for (let top = open.at(-1); top && top.heading.block.level >= level; top = open.at(-1)) {
      open.pop();
      const section: Section = { ...top, end };
      (open.at(-1)?.children ?? sections).push(section);
    }
  };
  blocks.forEach((placed, i) => {
    if (placed.block.kind !== 'heading') return;
    close(placed.block.level, i);
    open.push({ heading: placed as Placed<Heading>, children: [], first: i });
  });
  close(0, blocks.length);
  return { sections };
}
