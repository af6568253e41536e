import type { ReactNode } from 'react';

import './page.css';
import { classNames } from './class-names.ts';

/** Head line and body of a place: name, what is told beside it, what can be done. */
export function Page({
  title,
  beside,
  actions,
  children,
  scroll = true,
  className,
}: {
  readonly title: string;
  /** Softer, after the title. */
  readonly beside?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** False where the body scrolls by itself, as tables do. */
  readonly scroll?: boolean;
  readonly className?: string;
}) {
  return (
    <div className={classNames('k-page', className)}>
      <header className="k-page-head">
        <h1>{title}</h1>
        {beside === undefined ? null : <div className="k-page-beside">{beside}</div>}
        {actions === undefined ? null : <div className="k-page-actions">{actions}</div>}
      </header>
      {scroll ? (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a body that scrolls must be reachable by the keys that scroll it
        <div className="k-page-body k-page-scroll" tabIndex={0} role="region" aria-label={title}>
          {children}
        </div>
      ) : (
        <div className="k-page-body">{children}</div>
      )}
    </div>
  );
}

/** A group of fields or lines under a small heading. */
export function Section({
  title,
  beside,
  children,
}: {
  readonly title: string;
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className="k-section">
      <h2 className="k-section-head">
        <span>{title}</span>
        {beside === undefined ? null : <span className="k-section-beside">{beside}</span>}
      </h2>
      {children}
    </section>
  );
}

/** An empty page says what to do first, with the key. */
export function EmptyPage({
  title,
  children,
  action,
}: {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div className="k-empty">
      <p className="k-empty-title">{title}</p>
      {children === undefined ? null : <div className="k-empty-text">{children}</div>}
      {action === undefined ? null : <div className="k-empty-action">{action}</div>}
    </div>
  );
}
