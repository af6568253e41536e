import { useEffect, useRef, useState, type ReactNode } from 'react';

import { endingOf } from '../../../db/rules/attachment-name.ts';
import type { Attachment } from '../../../electron/contract/attachments.ts';
import { thumbnailOf } from './pictures.ts';

/** A small picture, or the ending of the name where there is none. Drawn when it comes into sight. */
export function Thumbnail({ attachment }: { readonly attachment: Attachment }): ReactNode {
  const place = useRef<HTMLSpanElement>(null);
  const [address, setAddress] = useState<string>();
  const isPicture = attachment.preview === 'image';

  useEffect(() => {
    const element = place.current;
    if (!isPicture || !element) return;
    let gone = false;
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      void thumbnailOf(attachment).then((made) => {
        if (!gone) setAddress(made);
      });
    });
    observer.observe(element);
    return () => {
      gone = true;
      observer.disconnect();
    };
  }, [attachment, isPicture]);

  return (
    <span ref={place} className="attachment-thumbnail" aria-hidden="true">
      {address === undefined ? endingOf(attachment.name).slice(0, 5) : <img src={address} alt="" draggable={false} />}
    </span>
  );
}
