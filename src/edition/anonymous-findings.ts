import type { Findings, UnitFindings } from '../model/findings.ts';

/**
 * The findings without owners. Which upper indicators a unit leads says who it is, and what its
 * linked score is made of: with one indicator that is the publisher's score there.
 */
export const anonymousFindings = (full: Findings): Findings => ({
  ...full,
  withoutOwner: [],
  unit: (code) => ownerless(full.unit(code)),
});

function ownerless(full: UnitFindings): UnitFindings {
  const { code, lost, strong, change, progress } = full;
  return {
    code,
    lost,
    strong,
    get gaps() {
      return full.gaps;
    },
    ...(change && { change }),
    progress,
    owned: [],
  };
}
