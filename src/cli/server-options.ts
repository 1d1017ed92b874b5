import type { CliMessages } from '../i18n/messages.ts';
import { type Run, UsageError } from './command.ts';

/** `--port` and `--host`; only this machine unless another address is asked for. */
export function serverOptions(run: Run, text: CliMessages): { port: number; host: string } {
  const port = run.texts.get('port') ?? '4321';
  const number = Number(port);
  if (!/^\d+$/.test(port) || number < 1 || number > 65_535)
    throw new UsageError(text.badPort(port));
  return { port: number, host: run.texts.get('host') ?? 'localhost' };
}
