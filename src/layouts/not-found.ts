/** Style of the page for addresses that do not exist: it may be asked for from any folder, and so loads nothing. */
export const NOT_FOUND_STYLE =
  'body{margin:0 auto;max-width:73rem;padding:0 1.5em;background:#fbfaf7;color:#1d2129;font:16px/1.7 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}header{padding:.5em 0;border-bottom:2px solid}header a{color:inherit;font:600 1.25em/1.4 "STZhongsong","Source Han Serif SC","Noto Serif CJK SC",SimSun,serif;text-decoration:none}main{margin:10vh 0;max-width:38em}h1{font:600 1.75em/1.3 "STZhongsong","Source Han Serif SC","Noto Serif CJK SC",SimSun,serif}ul{padding:0;list-style:none}li{margin:.4em 0}a{display:inline-block;min-height:24px}li a{color:#1f4e8c}:focus-visible{outline:2px solid;outline-offset:2px}main:focus{outline:0}.skip{position:absolute;top:0;left:0;padding:.5em 1em;background:#fbfaf7;transform:translateY(-110%)}.skip:focus{transform:none}@media (prefers-color-scheme:dark){body,.skip{background:#15181d;color:#e8e6e1}li a{color:#8fb8f0}}';

/**
 * Its links are from the root of the site, wherever the missing address was: the root is what
 * stands before the folder of a year or of the site's own lists.
 */
export const NOT_FOUND_SCRIPT =
  'if(location.protocol!="file:"){var r=location.pathname.replace(/(?:\\d{4}|archive|downloads|en)\\/.*$/,"").replace(/[^\\/]*$/,"");document.querySelectorAll("a:not(.skip)").forEach(function(a){a.setAttribute("href",r+a.getAttribute("href"))})}';
