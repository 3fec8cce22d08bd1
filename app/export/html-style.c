/* html-style.c: how a briefing looks as a web page: light, dark and on paper
 *
 * All words have a contrast of at least 4.5 : 1 on all grounds that they stand on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "html-parts.h"

const char nw_html_style[] =
  ":root { color-scheme: light dark; --paper: #ffffff; --ink: #1a1a1a; --quiet: #55555a; --line: #c4c4c8;\n"
  "  --link: #1a5fb4; --card: #f3f4f6; }\n"
  "@media screen and (prefers-color-scheme: dark) {\n"
  "  :root { --paper: #1d1d20; --ink: #ececec; --quiet: #b8b8be; --line: #55555b; --link: #8ab8ff; --card: #2a2a2e; } }\n"
  "html { background: var(--paper); color: var(--ink); font: 100%/1.5 system-ui, sans-serif; }\n"
  "body { max-width: 52rem; margin: 0 auto; padding: 1.5rem 1rem; overflow-wrap: break-word; }\n"
  "h1, h2, h3, h4 { line-height: 1.25; margin: 1.8em 0 0.5em; }\n"
  "h1 { font-size: 2rem; margin-top: 0; } h2 { font-size: 1.5rem; } h3 { font-size: 1.2rem; } h4 { font-size: 1rem; }\n"
  "a { color: var(--link); } a:focus-visible, .wide:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }\n"
  "code { font-family: ui-monospace, monospace; font-size: 0.9em; }\n"
  "nav ul { padding-inline-start: 1.2rem; }\n"
  "figure, .table, .card { margin: 2rem 0; }\n"
  "figcaption, caption { text-align: start; margin-bottom: 0.5rem; }\n"
  "figcaption .title, caption .title { font-weight: bold; }\n"
  "figcaption .subtitle, caption .subtitle { font-size: 0.9rem; color: var(--quiet); }\n"
  "figure svg { display: block; max-width: 100%; height: auto; background: #ffffff; }\n"
  ".note, .source { font-size: 0.85rem; color: var(--quiet); margin: 0.4rem 0; }\n"
  ".byline { color: var(--quiet); margin-top: 0; }\n"
  ".wide { overflow-x: auto; }\n"
  "table { border-collapse: collapse; font-size: 0.9rem; }\n"
  "th, td { padding: 0.25rem 0.6rem; text-align: start; vertical-align: top; border-bottom: 1px solid var(--line); }\n"
  "thead th { vertical-align: bottom; border-bottom: 2px solid var(--ink); }\n"
  "thead th[scope=colgroup] { text-align: center; border-bottom: 1px solid var(--line); }\n"
  "tbody th { font-weight: normal; } tbody th[scope=rowgroup], .total th, .total td { font-weight: bold; }\n"
  ".total th, .total td { border-top: 1px solid var(--ink); }\n"
  ".number { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; }\n"
  ".date { white-space: nowrap; }\n"
  ".card, aside { background: var(--card); padding: 0.8rem 1.2rem; border-inline-start: 4px solid var(--link); }\n"
  ".card p { margin: 0.3rem 0; } .card .value { font-size: 2rem; font-weight: bold; line-height: 1.2; }\n"
  "footer { margin-top: 3rem; border-top: 1px solid var(--line); font-size: 0.85rem; color: var(--quiet); }\n"
  "@media print { body { max-width: none; padding: 0; font-size: 10pt; } nav { display: none; }\n"
  "  .wide { overflow-x: visible; } thead { display: table-header-group; } tfoot { display: table-row-group; }\n"
  "  tr, figure, .card { break-inside: avoid; } h2, h3, h4, caption { break-after: avoid; }\n"
  "  .break { break-after: page; } }\n";
