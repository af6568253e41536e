/*
 * The faces of the paper: static TrueType, so that a PDF embeds them as they
 * are. build/fonts.ts puts them where the program serves /fonts from.
 */

const families = [
  ['Kesu Paper TC', 'NotoSansTC'],
  ['Kesu Paper SC', 'NotoSansSC'],
] as const;
const weights = [
  ['400', '400Regular'],
  ['700', '700Bold'],
] as const;

let faces: readonly FontFace[] | undefined;

/** Makes the paper's families known to the page; they are fetched when something is set in them. */
function paperFaces(): readonly FontFace[] {
  faces ??= families.flatMap(([family, file]) =>
    weights.map(([weight, suffix]) => {
      const face = new FontFace(family, `url(/fonts/${file}_${suffix}.ttf)`, { weight });
      document.fonts.add(face);
      return face;
    }),
  );
  return faces;
}

/**
 * Waits until the paper's own faces are there: whatever is measured or printed
 * before that would be set in another face. Fails when one cannot be loaded.
 * A screen that shows paper calls it once; until then a system face stands in.
 */
export async function loadPaperFonts(): Promise<void> {
  await Promise.all(paperFaces().map((face) => face.load()));
  await document.fonts.ready;
}
