"""The style sheet of an explanation in HTML: system fonts, both colour schemes, paper and phones."""

from __future__ import annotations

#: Contrast of text is at least 4.5 to 1 in both schemes (WCAG 2.2, 1.4.3); cut text is dimmed to
#: that and no further.
STYLE = """\
:root {
  color-scheme: light dark;
  --ground: #fff; --ink: #1c1c1e; --dim: #5d5d64; --line: #d3d3da;
  --kept: #0f6b35; --keptground: #eef8f1; --field: #14509b; --fieldground: #eef4fc; --cut: #8f3f00;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #16171a; --ink: #e9e9ec; --dim: #a3a3ad; --line: #3b3c43;
    --kept: #6fd394; --keptground: #16271c; --field: #8fbdf7; --fieldground: #162233; --cut: #f0a36b;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; max-width: 72rem; padding: 1rem; overflow-wrap: anywhere;
  background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif;
}
h1 { font-size: 1.6rem; line-height: 1.25; margin: .5rem 0; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .75rem; }
p { margin: .15rem 0; }
a { color: var(--field); margin-right: 1rem; }
a:focus-visible, summary:focus-visible { outline: 3px solid var(--field); outline-offset: 2px; }
nav { margin-top: .75rem; }
.ruling { font-weight: 600; }
.ruling.yes { color: var(--kept); }
.ruling.no { color: var(--cut); }
ol { list-style: none; margin: 0; padding: 0; }
li { margin: .35rem 0; padding: .3rem .75rem; border-left: .3rem dotted var(--line); }
li.kept { border-left: .3rem solid var(--kept); background: var(--keptground); }
li.field { border-left: .3rem double var(--field); background: var(--fieldground); }
li.cut { color: var(--dim); }
.why { display: flex; gap: 0 .75rem; font-size: .85rem; color: var(--dim); }
.kept .why b { color: var(--kept); }
.field .why b { color: var(--field); }
.cut .why b, summary { color: var(--cut); }
.why b { white-space: nowrap; }
.why span:not(.score) { flex: 1; min-width: 0; overflow-wrap: anywhere; }
.score { margin-left: auto; font-variant-numeric: tabular-nums; }
.moved { font-size: .8rem; font-style: italic; color: var(--dim); }
.heading { font-weight: 600; }
.item::before { content: "\\2022\\a0"; }
.quote { font-style: italic; }
summary { cursor: pointer; padding: .2rem 0; }
details > ol { margin-top: .25rem; }
.key { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin-bottom: 1rem; font-size: .85rem; }
.key span { padding: 0 .5rem; border-left: .3rem dotted var(--line); }
.key .kept { border-left: .3rem solid var(--kept); background: var(--keptground); }
.key .field { border-left: .3rem double var(--field); background: var(--fieldground); }
.key .cut { color: var(--dim); }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th, td { text-align: start; vertical-align: top; padding: .4rem .6rem .4rem 0; border-top: 1px solid var(--line); }
th:first-child { width: 7rem; }
th:nth-child(3) { width: 12rem; }
td:nth-child(3), td:nth-child(4) { color: var(--dim); font-size: .9rem; }
pre { white-space: pre-wrap; font: .85rem/1.45 ui-monospace, monospace; margin: 0; }
section > pre { border: 1px solid var(--line); padding: .75rem; }
@media (max-width: 40rem) {
  table, tbody, tr, th, td { display: block; width: auto; }
  thead { position: absolute; clip-path: inset(50%); height: 1px; width: 1px; overflow: hidden; }
  th:first-child { width: auto; }
  td { border: 0; padding: 0 0 .2rem; }
  td:nth-child(3):not(:empty)::before { content: "from "; }
  td:nth-child(4):not(:empty)::before { content: "lost:"; }
}
@media print {
  body { max-width: none; }
  nav { display: none; }
}
"""
