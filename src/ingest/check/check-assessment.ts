import type { Assessment } from '../../model/dataset.ts';
import type { FilesRead } from '../read-files.ts';
import type { Reading } from '../reading.ts';

/** All checks that need more than one row or table of an assessment. */
export function checkAssessment(reading: Reading, assessment: Assessment, files: FilesRead): void {
  void reading;
  void assessment;
  void files;
}
