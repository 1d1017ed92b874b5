import { messages } from '../../i18n/messages.ts';
import { type Share, WHOLE } from '../../model/share.ts';
import { type Run, UsageError } from '../command.ts';

/** `--shard 2/4`: the second of four parts. */
export function shareOf(run: Run): Share {
  const typed = run.texts.get('shard');
  if (typed === undefined) return WHOLE;
  const [, place, of] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(typed) ?? [];
  if (place === undefined || Number(place) > Number(of))
    throw new UsageError(messages(run.language ?? 'zh-CN').cli.badShard(typed));
  return { index: Number(place) - 1, of: Number(of) };
}
