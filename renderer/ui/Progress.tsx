import { useEffect, useState } from 'react';
import { Label } from 'react-aria-components/Label';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import { useTranslation } from 'react-i18next';

import { call, listen } from '../api/client.ts';
import { Button } from './Button.tsx';
import './progress.css';

export interface JobProgress {
  readonly done: number;
  readonly total: number;
  /** Seconds still to go, or undefined while that cannot be said. */
  readonly remaining: number | undefined;
}

/** Follows the progress of a job of the office by the name that was given to it. */
export function useJobProgress(job: string | undefined): JobProgress | undefined {
  const [told, setTold] = useState<{ readonly job: string; readonly progress: JobProgress }>();
  useEffect(() => {
    if (job === undefined) return undefined;
    const began = performance.now();
    return listen('job.progress', ({ done, total, ...about }) => {
      if (about.job !== job) return;
      const progress = { done, total, remaining: remaining({ done, total }, performance.now() - began) };
      setTold({ job, progress });
    });
  }, [job]);
  // What was told of an earlier job is not this one's.
  return told?.job === job ? told?.progress : undefined;
}

/** Nothing is foretold from the first second or the first hundredth. */
function remaining(
  { done, total }: { readonly done: number; readonly total: number },
  elapsed: number,
): number | undefined {
  if (elapsed < 1000 || done < total / 100 || done === 0) return undefined;
  return Math.max(0, Math.round(((elapsed / done) * (total - done)) / 1000));
}

/** How far a job is: count, time to go, and a way to stop it. */
export function Progress({ label, job }: { readonly label: string; readonly job: string }) {
  const { t } = useTranslation();
  const progress = useJobProgress(job);
  const [stopping, setStopping] = useState(false);
  const done = progress?.done ?? 0;
  const total = progress?.total ?? 0;

  return (
    <div className="k-progress">
      <ProgressBar
        value={done}
        maxValue={Math.max(total, 1)}
        isIndeterminate={progress === undefined}
        className="k-progress-bar"
      >
        {({ percentage }) => (
          <>
            <Label className="k-label">{label}</Label>
            <span className="k-progress-count">
              {progress === undefined
                ? t('common.starting')
                : t('common.countOf', { done: grouped(done), total: grouped(total) })}
              {progress?.remaining === undefined
                ? null
                : `　${t('common.secondsLeft', { seconds: progress.remaining })}`}
            </span>
            <div className="k-progress-track">
              <div className="k-progress-fill" style={{ inlineSize: `${percentage ?? 0}%` }} />
            </div>
          </>
        )}
      </ProgressBar>
      <Button
        small
        isDisabled={stopping}
        onPress={() => {
          setStopping(true);
          void call('jobs.cancel', { job });
        }}
      >
        {stopping ? t('common.stopping') : t('common.cancel')}
      </Button>
    </div>
  );
}

function grouped(count: number): string {
  return count.toLocaleString('en');
}
