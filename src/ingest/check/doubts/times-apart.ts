/** A digit lost, won or moved makes a number more than so many times as much. */
const TIMES = 4;

/** Whether one of two positive numbers is so many times the other that a digit was lost, won or moved. */
export const timesApart = (a: number, b: number): boolean =>
  a > 0 && b > 0 && (a / b > TIMES || b / a > TIMES);
