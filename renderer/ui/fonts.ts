/**
 * The bundled Noto, for PCs without Chinese fonts. The stacks of tokens.css name
 * it last, so the 8 MB of a face are read only where they are needed.
 */
const faces = [
  ['Kesu Noto TC', 'NotoSansTC_400Regular', '400'],
  ['Kesu Noto TC', 'NotoSansTC_700Bold', '700'],
  ['Kesu Noto SC', 'NotoSansSC_400Regular', '400'],
  ['Kesu Noto SC', 'NotoSansSC_700Bold', '700'],
] as const;

export function offerBundledFonts(): void {
  for (const [family, file, weight] of faces) {
    document.fonts.add(new FontFace(family, `url(/fonts/${file}.ttf)`, { weight, display: 'swap' }));
  }
}
