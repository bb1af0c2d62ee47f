/** A job's progress: a line with its words. `done` null: going on, end unknown. */
import { ProgressBar } from 'react-aria-components';

type ProgressProps = {
  readonly label: string;
  readonly done: number | null;
  readonly total: number;
  /** As spoken and shown: "หน้า ๗ จาก ๑๒". */
  readonly valueText: string;
};

export function Progress({ label, done, total, valueText }: ProgressProps) {
  return (
    <ProgressBar
      aria-label={label}
      valueLabel={valueText}
      value={done ?? 0}
      maxValue={Math.max(total, 1)}
      isIndeterminate={done === null}
      className="progress"
    >
      {({ percentage }) => (
        <div className="meter">
          <div style={{ width: `${percentage ?? 30}%` }} />
        </div>
      )}
    </ProgressBar>
  );
}
