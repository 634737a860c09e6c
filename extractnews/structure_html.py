"""What the blocks of an HTML page stand in: quotes, lists and their items, tables, code.

Only looked at where Markdown is made. Not everything that is written as a list or a table is one:
pages lay out boxes with both, and set whole articles in a quote.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import groupby

from . import patterns as re
from .layout import Layout
from .values import (
    CODE,
    HEADING,
    IN_CELL,
    IN_ITEM,
    IN_LIST,
    IN_ORDERED,
    IN_QUOTE,
    IN_ROW,
    IN_TABLE,
    Around,
)

#: Share of the words of an article from which on a quote is no quote but the page's margin.
WHOLE = 0.6

#: Words of the text before it from which on even such a quote is one: 3 of 3 on dev and fresh pages.
LEAST_BEFORE = 40

#: Blocks of a list's only item from which on it may be the article's margin.
LEAST_BOXED = 3

#: Characters and blocks of a cell past which it holds text that is laid out in a table.
LONGEST_CELL, MOST_LINES = 700, 12

#: Columns past which nobody reads a table. Each row of Markdown has all of them.
MOST_COLUMNS = 100

#: Lists of terms are none of these: Markdown has no such lists, and a term is no item beside its text.
_LISTS = frozenset(("ul", "ol", "menu", "dir"))
_ITEMS = frozenset(("li",))
_ROWS = frozenset(("tr",))
_CELLS = frozenset(("td", "th"))

#: Elements between a <dt> and its text.
_TERM_LEVELS = 4

#: How pages name a quote, and elements that they set quotes with besides <blockquote>.
_QUOTE = re.compile(r"(?<!\S)(?:block-?quote|pull-?quote)(?!\S)", re.IGNORECASE)
_MAY_QUOTE = frozenset(("p", "div", "aside", "section", "figure"))

#: Elements that may be a structure.
_STRUCTURES = _LISTS | _ITEMS | _ROWS | _CELLS | _MAY_QUOTE | {"table", "blockquote"}

#: A number that is typed before an item's text, or stands above it.
_TYPED = re.compile(r"(\d{1,3})(?:[.)]\s+|[.)]?\Z)")

_NUMBER = re.compile(r"(?<!\S)-?\d{1,9}(?!\S)")


#: Structures within each other, past which the inner ones are left out; a reader counts to four.
DEEPEST = 16


class Structure:
    """The structures around the kept blocks of a page.

    kept:  blocks of the layout that belong to the article
    signs: of each block that begins with the number that its item bears, the characters of that; known
           once `around` is asked for the block's container
    """

    def __init__(self, layout: Layout, kept: Iterable[int]) -> None:
        self._layout = layout
        self._kept = frozenset(kept)
        self._around: dict[int, tuple[Around, ...]] = {0: ()}
        self._tables: dict[int, dict[int, Around] | None] = {}
        self._numbers: dict[int, int] = {}
        self._lists: dict[int, bool] = {}
        self._above: dict[int, int] = {}
        self._implied: dict[int, Around] = {}
        self._typed: dict[int, dict[int, int]] = {}
        self.signs: dict[int, int] = {}
        self._side_by_side: dict[int, dict[int, int]] = {}

    @cached_property
    def _children(self) -> list[list[int]]:
        """The containers right in each."""
        children: list[list[int]] = [[] for _ in self._layout.parent]
        for container, parent in enumerate(self._layout.parent):
            if container:
                children[parent].append(container)
        return children

    @cached_property
    def _sums(self) -> tuple[list[int], list[int]]:
        """Of the blocks before each: how many are kept headings, and how many words are kept."""
        layout = self._layout
        headings, words = [0], [0]
        for index, container in enumerate(layout.container):
            is_kept = index in self._kept
            heading = is_kept and layout.kind[container] is HEADING
            headings.append(headings[-1] + heading)
            words.append(words[-1] + layout.words[index] * is_kept)
        return headings, words

    def around(self, container: int) -> tuple[Around, ...]:
        """Return the structures that a container stands in, the outermost first."""
        path = []
        while container not in self._around:
            path.append(container)
            container = self._layout.parent[container]
        found = self._around[container]
        for inner in reversed(path):
            own = self._read(inner)
            if own is not None:
                for around in (self._left_out(inner), own):
                    if around is not None and len(found) < DEEPEST:
                        found = (*found, around)
            self._around[inner] = found
        return found

    def _left_out(self, container: int) -> Around | None:
        """Return the structure that a page means around one without writing it, None for no such.

        That is the row of cells that stand in none, and the item above a list that stands right in
        another list.
        """
        layout = self._layout
        tag = layout.tag[container]
        if tag in _CELLS:
            return self._implied.get(container)
        above = self._item_above(container) if tag in _LISTS else -1
        if above <= 0:
            return None
        return Around(IN_ITEM, above, self._number(layout.parent[above], above))

    def _item_above(self, container: int) -> int:
        """Return the item before a list that stands right in another list, or in an item that only indents it.

        That is 0 where the list is the first there, and -1 where it stands in no other list.
        """
        layout = self._layout
        parent = layout.parent[container]
        if parent > 0 and layout.tag[parent] in _ITEMS and self._indents(parent):
            container, parent = parent, layout.parent[parent]
        if parent < 0 or layout.tag[parent] not in _LISTS or not self._is_list(parent):
            return -1
        if container not in self._above:
            above = 0
            for child in self._children[parent]:
                self._above[child] = above
                is_item = layout.tag[child] in _ITEMS and self._words(child)
                if is_item and not self._indents(child):
                    above = child
        return self._above[container]

    def _words(self, container: int) -> int:
        """Return how many words of a container are kept."""
        words = self._sums[1]
        return words[self._layout.last[container]] - words[self._layout.first[container]]

    def _indents(self, item: int) -> bool:
        """Tell whether an item has nothing but lists, which it only moves to the right."""
        tag = self._layout.tag
        lists = [child for child in self._children[item] if tag[child] in _LISTS]
        return (
            tag[item] in _ITEMS
            and bool(lists)
            and self._words(item) == sum(map(self._words, lists)) > 0
        )

    def is_term(self, container: int) -> bool:
        """Tell whether a container is a term that is explained below it, or a few levels inside one."""
        layout = self._layout
        for around in layout.around(container, _TERM_LEVELS):
            if layout.tag[around] in ("dd", "dl"):
                break
            if layout.tag[around] == "dt":
                return True
        return False

    @cached_property
    def columns(self) -> dict[int, tuple[int, int]]:
        """Of each block in a table of lists side by side the table and its column there.

        Below their titles such lists are read one by one: pros and cons.
        """
        layout = self._layout
        found: dict[int, tuple[int, int]] = {}
        for table, tag in enumerate(layout.tag) if "table" in layout.tag else ():
            if tag == "table" and layout.first[table] < layout.last[table]:
                for cell, column in self._columns(table).items():
                    for index in range(layout.first[cell], layout.last[cell]):
                        found[index] = table, column
        return found

    def is_data(self, table: int) -> bool:
        """Tell whether a table is one to read as such, not the layout of a page or of code."""
        return bool(self._columns(table)) or self._parts(table) is not None

    def _read(self, container: int) -> Around | None:
        """Return the structure that a container is, None if it is none."""
        layout = self._layout
        tag = layout.tag[container]
        if tag not in _STRUCTURES:
            return None
        if self._is_quote(container):
            return None if self.is_margin(container) else Around(IN_QUOTE, container)
        if tag in _LISTS:
            if not self._is_list(container) or self._item_above(container) == 0:
                return None
            ordered = tag == "ol" or self._typed_numbers(container)
            return Around(IN_ORDERED if ordered else IN_LIST, container)
        if tag in _ITEMS:
            parent = layout.parent[container]
            if layout.tag[parent] not in _LISTS or not self._is_list(parent):
                return None
            if self._indents(container):
                return None
            return Around(IN_ITEM, container, self._number(parent, container))
        if tag == "table":
            return Around(IN_TABLE, container) if self._parts(container) else None
        if tag == "tr" or tag in _CELLS:
            table = container
            while table > 0 and layout.tag[table] != "table":
                table = layout.parent[table]
            return (self._parts(table) or {}).get(container) if table > 0 else None
        return None

    def _is_quote(self, container: int) -> bool:
        """Tell whether a container is a quote by its tag, or by its name and holds no other quote."""
        if self._layout.tag[container] == "blockquote":
            return True
        if not self._is_named_quote(container):
            return False
        inside = [*self._children[container]]
        while inside:
            inner = inside.pop()
            if self._layout.tag[inner] == "blockquote" or self._is_named_quote(inner):
                return False
            inside += self._children[inner]
        return True

    def _is_named_quote(self, container: int) -> bool:
        name = self._layout.name[container]
        is_named = "uote" in name and self._layout.tag[container] in _MAY_QUOTE
        return is_named and _QUOTE.search(name) is not None

    def is_margin(self, container: int) -> bool:
        """Tell whether a quote, code or the item of a list holds the article rather than a part of it.

        Even most of an article may be one: a statement that a line above announces, or text.
        """
        first = self._layout.first[container]
        if self._holds_headings(container):
            return True
        if first and self._layout.text[first - 1].endswith((":", "：")):
            return False
        words = self._sums[1]
        return words[first] < LEAST_BEFORE and self._words(container) > WHOLE * words[-1]

    def _is_list(self, container: int) -> bool:
        """Tell whether a list is one to read as such: with headings inside its items are boxes."""
        if container not in self._lists:  # each of its items asks
            items = [child for child in self._children[container] if self._words(child)]
            self._lists[container] = (
                not self._holds_headings(container) or self._is_of_headings(container)
            ) and not (
                all(map(self._indents, items)) if items[1:] else items and self._is_box(items[0])
            )
        return self._lists[container]

    def _is_box(self, item: int) -> bool:
        """Tell whether the only item of a list is no more than a box around lists, or around the article."""
        several = self._layout.last[item] - self._layout.first[item] >= LEAST_BOXED
        return self._indents(item) or (several and self.is_margin(item))

    def _is_of_headings(self, container: int) -> bool:
        """Tell whether each item of a list is a heading and nothing else: they only make it large."""
        layout = self._layout
        held = range(layout.first[container], layout.last[container])
        items = [child for child in self._children[container] if layout.tag[child] in _ITEMS]
        return (
            len(items) == len(held) > 1
            and all(layout.last[item] - layout.first[item] == 1 for item in items)
            and all(layout.kind[layout.container[index]] is HEADING for index in held)
        )

    def _holds_headings(self, container: int) -> bool:
        """Tell whether there are headings inside."""
        first, last = self._layout.first[container], self._layout.last[container]
        headings = self._sums[0]
        return headings[last] > headings[first]

    def _number(self, parent: int, item: int) -> int:
        """Return the number that an item bears."""
        if self._typed_numbers(parent):
            return self._typed[parent].get(item, 1)
        if item not in self._numbers:
            number = self._first_number(parent)
            for child in self._children[parent]:
                if self._layout.tag[child] in _ITEMS:
                    self._numbers[child] = number
                    number += 1
        return self._numbers[item]

    def _typed_numbers(self, container: int) -> dict[int, int]:
        """Return the numbers that the items of a list begin with, where they count on through all of it.

        Pages number lists in their text as well, and set the numbers apart: "1." beside the text.
        """
        if container in self._typed:
            return self._typed[container]
        layout = self._layout
        numbers: dict[int, int] = {}
        signs: dict[int, int] = {}
        for item in self._children[container]:
            if layout.tag[item] not in _ITEMS or not self._words(item):
                continue
            held = [i for i in range(layout.first[item], layout.last[item]) if i in self._kept]
            text = layout.text[held[0]]
            found = _TYPED.match(text)
            before = next(reversed(numbers.values()), None)
            alone = found is not None and found.end() == len(text)
            if (
                found is None
                or (alone and len(held) == 1)
                or (before is not None and int(found[1]) != before + 1)
            ):
                numbers = {}
                break
            numbers[item] = int(found[1])
            signs[held[0]] = found.end()
        if len(numbers) < 2:
            numbers = {}
        else:
            self.signs.update(signs)
        self._typed[container] = numbers
        return numbers

    def _first_number(self, container: int) -> int:
        """Return the number that a list begins with."""
        name, tag = self._layout.name[container], self._layout.tag[container]
        said = _NUMBER.search(name) if tag == "ol" else None
        return int(said[0]) if said else 1

    def _parts(self, table: int) -> dict[int, Around] | None:
        """Return the rows and cells of a table, None where it lays out a page, or code."""
        if table not in self._tables:
            self._tables[table] = self._read_table(table)
        return self._tables[table]

    def _columns(self, table: int) -> dict[int, int]:
        """Return the columns of the cells of a table of lists side by side, nothing of any other."""
        if table not in self._side_by_side:
            rows = [list(self._inside(row, _CELLS)) for row in self._inside(table, _ROWS)]
            lists = [[self._is_list_of_items(cell) for cell in row] for row in rows]
            width = len(rows[0]) if rows else 0
            found = (
                width > 1
                and len(rows) > 1
                and all(len(row) == width for row in rows)
                and not any(lists[0])
                and all(map(all, lists[1:]))
            )
            self._side_by_side[table] = (
                {cell: column for row in rows for column, cell in enumerate(row)} if found else {}
            )
        return self._side_by_side[table]

    def _is_list_of_items(self, cell: int) -> bool:
        """Tell whether a cell holds a list and nothing else."""
        layout = self._layout
        held = layout.first[cell], layout.last[cell]
        return held[0] < held[1] and any(
            (layout.first[inner], layout.last[inner]) == held
            for inner in self._inside(cell, frozenset(("ul", "ol")))
        )

    def _read_table(self, table: int) -> dict[int, Around] | None:
        layout = self._layout
        if self._columns(table):
            return None
        parts: dict[int, Around] = {}
        columns = rows = 0
        taken: dict[int, int] = {}  # column → rows that a cell above still takes
        for row, cells in self._rows(table):
            if not all(map(self._is_cell, cells)):
                return None
            filled = any(layout.first[cell] < layout.last[cell] for cell in cells)
            column, below = 0, {at: left - 1 for at, left in taken.items() if left > 1}
            for cell in cells:
                while column in taken:
                    column += 1
                width, height = self._size(cell)
                if height > 1:
                    below |= dict.fromkeys(range(column, column + width), height - 1)
                if filled:
                    parts[cell] = Around(IN_CELL, cell, column)
                    if not self._is_row(row):
                        self._implied[cell] = Around(IN_ROW, row, rows)
                column += width
                if column > MOST_COLUMNS:
                    return None
            taken = below
            if filled:
                if self._is_row(row):
                    parts[row] = Around(IN_ROW, row, rows)
                rows += 1
                columns = max(columns, len(cells))
        return parts if columns > 1 and rows > 1 else None

    def _rows(self, table: int) -> Iterator[tuple[int, list[int]]]:
        """Yield the rows of a table with their cells, of cells that stand in no row the first as their row.

        Where a row begins among those only the other rows tell, by how many cells they have.
        """
        runs: list[tuple[bool, list[int]]] = [
            (is_row, list(run))
            for is_row, run in groupby(self._inside(table, _CELLS | _ROWS), key=self._is_row)
        ]
        cells = {
            row: list(self._inside(row, _CELLS)) for is_row, run in runs if is_row for row in run
        }
        width = max(map(len, cells.values()), default=0)
        for is_row, run in runs:
            size = width if width and len(run) % width == 0 else len(run)
            if is_row:
                yield from ((row, cells[row]) for row in run)
            else:
                yield from ((run[at], run[at : at + size]) for at in range(0, len(run), size))

    def _is_row(self, container: int) -> bool:
        return self._layout.tag[container] in _ROWS

    def _size(self, cell: int) -> tuple[int, int]:
        """How many columns and rows a cell takes."""
        wide, high = self._layout.cell_spans.get(cell, ("", ""))
        return (
            max(1, min(int(wide[:4]), MOST_COLUMNS)) if wide.isdecimal() else 1,
            max(1, int(high[:4])) if high.isdecimal() else 1,
        )

    def _inside(self, container: int, tags: frozenset[str]) -> Iterator[int]:
        """Yield the containers with one of the tags, outermost only, but for those of inner tables."""
        stack = self._children[container][::-1]
        while stack:
            child = stack.pop()
            if self._layout.tag[child] in tags:
                yield child
            elif self._layout.tag[child] != "table":
                stack.extend(reversed(self._children[child]))

    def _is_cell(self, cell: int) -> bool:
        """Tell whether a cell holds what a cell may: no table, no code, not much text."""
        layout = self._layout
        held = range(layout.first[cell], layout.last[cell])
        if len(held) > MOST_LINES:
            return False
        if any(layout.kind[layout.container[index]] is CODE for index in held):
            return False
        if sum(len(layout.text[index]) for index in held) > LONGEST_CELL:
            return False
        return not any(True for _ in self._inside(cell, frozenset(("table",))))
