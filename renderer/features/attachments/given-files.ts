import { useEffect, useRef, useState } from 'react';

import { topLayer, useLayer } from '../../ui/command-layer.tsx';

/** What was dropped or pasted. */
export type Given =
  | { readonly kind: 'file'; readonly file: File; readonly pasted: boolean }
  | { readonly kind: 'folder'; readonly name: string };

/**
 * Listens for files dropped anywhere on the page or pasted into it, while no
 * dialog lies over it. The answer is true while files are held over the window.
 */
export function useGivenFiles(onGiven: (given: readonly Given[]) => void): boolean {
  const layer = useLayer();
  const latest = useRef(onGiven);
  useEffect(() => {
    latest.current = onGiven;
  });
  const [over, setOver] = useState(false);

  useEffect(() => {
    const mine = (): boolean => topLayer() === layer;

    function onOver(event: DragEvent): void {
      if (!event.dataTransfer?.types.includes('Files')) return;
      // Without this the window would try to go to the file.
      event.preventDefault();
      event.dataTransfer.dropEffect = mine() ? 'copy' : 'none';
      setOver(mine());
    }
    function onLeave(event: DragEvent): void {
      if (event.relatedTarget === null) setOver(false);
    }
    function onDrop(event: DragEvent): void {
      setOver(false);
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      if (mine()) latest.current(dropped(event.dataTransfer));
    }
    function onPaste(event: ClipboardEvent): void {
      if (!event.clipboardData || !mine()) return;
      const files = [...event.clipboardData.files];
      // Cells of a spreadsheet come as text and as a picture of it; into a field they go as text.
      const asText = event.clipboardData.types.includes('text/plain') && isField(event.target);
      if (files.length === 0 || asText) return;
      event.preventDefault();
      latest.current(files.map((file) => ({ kind: 'file', file, pasted: true })));
    }

    document.addEventListener('dragenter', onOver);
    document.addEventListener('dragover', onOver);
    document.addEventListener('dragleave', onLeave);
    document.addEventListener('drop', onDrop);
    // Before the editor of the paper, which knows only text.
    document.addEventListener('paste', onPaste, { capture: true });
    return () => {
      document.removeEventListener('dragenter', onOver);
      document.removeEventListener('dragover', onOver);
      document.removeEventListener('dragleave', onLeave);
      document.removeEventListener('drop', onDrop);
      document.removeEventListener('paste', onPaste, { capture: true });
    };
  }, [layer]);

  return over;
}

function dropped(transfer: DataTransfer): readonly Given[] {
  return [...transfer.items].flatMap((item): Given[] => {
    const entry = item.webkitGetAsEntry();
    if (entry?.isDirectory) return [{ kind: 'folder', name: entry.name }];
    const file = item.getAsFile();
    return file ? [{ kind: 'file', file, pasted: false }] : [];
  });
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}
