/** Style of the page for addresses that do not exist: it may be asked for from any folder, and so loads nothing. */
export const NOT_FOUND_STYLE =
  'body{margin:15vh auto;max-width:32em;padding:0 1em;background:#fbfaf7;color:#1d2129;font:16px/1.7 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}h1{font-size:1.5em}@media (prefers-color-scheme:dark){body{background:#15181d;color:#e8e6e1}}';
