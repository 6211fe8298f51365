import type { PackProblem } from '../../lib/model/problem.ts';
import { Notice } from '../shell/Notice.tsx';
import { count } from './words.ts';

export type ProblemListProps = { problems: readonly PackProblem[]; onBack: () => void };

/** Why an import did not begin: each problem with its file, its place and its remedy. */
export function ProblemList({ problems, onBack }: ProblemListProps) {
  return (
    <>
      <Notice title="This cannot be imported" isUrgent>
        <p>
          {count(problems.length, 'problem')} found. Nothing has changed: what you had answers as
          before.
        </p>
      </Notice>
      <ul class="problems">
        {problems.map((problem) => (
          <li key={`${problem.file} ${problem.path} ${problem.message}`}>
            <span class="place">
              <bdi>{problem.file}</bdi>
              {problem.path && (
                <>
                  {', '}
                  <code>{problem.path}</code>
                </>
              )}
            </span>
            <span dir="auto">
              {problem.path ? 'This' : 'The file'} {problem.message}.
            </span>
            <span class="muted" dir="auto">
              To mend it: {problem.remedy}.
            </span>
          </li>
        ))}
      </ul>
      <button type="button" class="act" onClick={onBack}>
        Choose another
      </button>
    </>
  );
}
