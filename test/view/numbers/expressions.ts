/** Works out a line such as `100 − (100 − 60) × (2 − 1) ÷ (7 − 1)` as a reader would. */
export function workOut(expression: string): number {
  const tokens = expression.match(/\d+(?:\.\d+)?|ln|exp|min|max|\S/g) ?? [];
  let at = 0;
  const take = (...wanted: string[]): string | undefined =>
    wanted.includes(tokens[at] ?? '') ? tokens[at++] : undefined;

  const sum = (): number => {
    let value = product();
    for (let sign = take('+', '−'); sign; sign = take('+', '−'))
      value += sign === '+' ? product() : -product();
    return value;
  };
  const product = (): number => {
    let value = signedPower();
    for (let sign = take('×', '÷'); sign; sign = take('×', '÷'))
      value = sign === '×' ? value * signedPower() : value / signedPower();
    return value;
  };
  const signedPower = (): number => {
    if (take('−')) return -signedPower();
    const base = atom();
    return take('^') ? base ** signedPower() : base;
  };
  const list = (): number[] => {
    const values = [sum()];
    while (take(',')) values.push(sum());
    if (!take(')')) throw new Error(`no end of ${expression}`);
    return values;
  };
  const atom = (): number => {
    const token = tokens[at++] ?? '';
    if (token === '(') return list()[0] ?? Number.NaN;
    const work = FUNCTIONS[token];
    if (work) {
      if (!take('(')) throw new Error(`${token} without a bracket: ${expression}`);
      return work(...list());
    }
    if (!/^\d/.test(token)) throw new Error(`cannot read ${token} in ${expression}`);
    return Number(token);
  };

  const value = sum();
  if (at < tokens.length) throw new Error(`cannot read all of ${expression}`);
  return value;
}

const FUNCTIONS: Record<string, (...values: number[]) => number> = {
  ln: Math.log,
  exp: Math.exp,
  min: Math.min,
  max: Math.max,
};

/** Whether a text is numbers and signs alone. */
export const isExpression = (text: string): boolean =>
  /\d/.test(text) && /^(?:\d+(?:\.\d+)?|ln|exp|min|max|[\s+−×÷^(),<>=])+$/.test(text);
