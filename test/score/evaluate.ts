/**
 * Evaluates a line of numbers, + - * / ^ ( ) and ln, exp, min, max; throws on anything else.
 * Powers bind right to left and before a sign.
 */
export function evaluate(line: string): number {
  const tokens = line.match(/\d+(?:\.\d+)?|ln|exp|min|max|[-+*/^(),]/g) ?? [];
  if (tokens.join('') !== line.replaceAll(' ', '')) throw new Error(`no such line: ${line}`);
  let at = 0;
  const take = (token: string): boolean => {
    if (tokens[at] !== token) return false;
    at += 1;
    return true;
  };
  const expect = (token: string): void => {
    if (!take(token)) throw new Error(`${token} expected in ${line}`);
  };
  const sum = (): number => {
    let x = product();
    for (;;) {
      if (take('+')) x += product();
      else if (take('-')) x -= product();
      else return x;
    }
  };
  const product = (): number => {
    let x = signed();
    for (;;) {
      if (take('*')) x *= signed();
      else if (take('/')) x /= signed();
      else return x;
    }
  };
  const signed = (): number => (take('-') ? -signed() : power());
  const power = (): number => {
    const x = atom();
    return take('^') ? x ** signed() : x;
  };
  const functions: Record<string, (...args: number[]) => number> = {
    ln: Math.log,
    exp: Math.exp,
    min: Math.min,
    max: Math.max,
  };
  const atom = (): number => {
    if (take('(')) {
      const x = sum();
      expect(')');
      return x;
    }
    const token = tokens[at] ?? '';
    at += 1;
    const call = functions[token];
    if (call === undefined) return Number(token);
    expect('(');
    const args = [sum()];
    while (take(',')) args.push(sum());
    expect(')');
    return call(...args);
  };
  const x = sum();
  if (at !== tokens.length || Number.isNaN(x)) throw new Error(`no such line: ${line}`);
  return x;
}
