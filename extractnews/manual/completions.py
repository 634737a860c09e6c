"""Completions for bash, zsh and fish: what may stand where, as the table of options has it."""

from __future__ import annotations

from collections.abc import Iterator

from ..keys import KEYS, MORE_KEYS
from ..options import OPTIONS, Option
from . import choices

#: What values of options are, by the name that --help gives them.
_FILES = frozenset(("FILE", "PATH"))
_LISTS = {"fields": KEYS, "with_keys": MORE_KEYS}

_HEAD = "# Made by python -m extractnews.manual; the table of options is in extractnews/options.py."


def bash() -> str:
    """Return what share/bash-completion/completions holds; it needs nothing but bash."""
    return "\n".join(_bash()) + "\n"


def _bash() -> Iterator[str]:
    yield _HEAD
    yield "_extractnews() {"
    yield "    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} head"
    yield "    # bash takes the = of --name=value for a word of its own"
    yield "    if [[ $word == = ]]; then word=; elif [[ $before == = ]]; then before=${COMP_WORDS[COMP_CWORD-2]}; fi"
    yield "    COMPREPLY=()"
    yield "    case $before in"
    for option in OPTIONS:
        if not option.metavar:
            continue
        flags = "|".join(option.flags)
        if words := choices(option):
            yield f"        {flags}) COMPREPLY=($(compgen -W '{' '.join(words)}' -- \"$word\")); return ;;"
        elif option.key in _LISTS:
            keys = " ".join(_LISTS[option.key])
            yield f"        {flags})"
            yield "            head=; [[ $word == *,* ]] && head=${word%,*},"
            yield f'            COMPREPLY=($(compgen -P "$head" -W \'{keys}\' -- "${{word##*,}}"))'
            yield "            compopt -o nospace; return ;;"
        elif option.metavar in _FILES:
            yield f'        {flags}) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;'
        else:
            yield f"        {flags}) return ;;"
    yield "    esac"
    yield "    if [[ $word == -* ]]; then"
    flags = " ".join(flag for option in OPTIONS for flag in option.flags)
    yield f"        COMPREPLY=($(compgen -W '{flags}' -- \"$word\"))"
    yield "    else"
    yield "        compopt -o filenames"
    yield '        mapfile -t COMPREPLY < <(compgen -f -- "$word")'
    yield "    fi"
    yield "}"
    yield "complete -F _extractnews extractnews"


def zsh() -> str:
    """Return what share/zsh/site-functions holds."""
    return "\n".join(_zsh()) + "\n"


def _zsh() -> Iterator[str]:
    yield "#compdef extractnews"
    yield _HEAD
    yield "_arguments -s -S \\"
    for option in OPTIONS:
        said = option.help.replace("'", "'\\''").replace("[", "\\[").replace("]", "\\]")
        said = said.replace(":", "\\:")
        first = "*" if option.repeatable else f"({' '.join(option.flags)})"
        value = f":{option.metavar.lower()}:{_zsh_values(option)}" if option.metavar else ""
        for flag in option.flags:
            mark = "" if not option.metavar else "=" if flag.startswith("--") else "+"
            yield f"  '{first}{flag}{mark}[{said}]{value}' \\"
    yield "  '*:page:_files'"


def _zsh_values(option: Option) -> str:
    if words := choices(option):
        return f"({' '.join(words)})"
    if option.key in _LISTS:
        return f"_values -s , key {' '.join(_LISTS[option.key])}"
    return "_files" if option.metavar in _FILES else " "


def fish() -> str:
    """Return what share/fish/vendor_completions.d holds."""
    return "\n".join(_fish()) + "\n"


def _fish() -> Iterator[str]:
    yield _HEAD
    for option in OPTIONS:
        parts = ["complete -c extractnews"]
        parts += [
            f"-l {flag[2:]}" if flag.startswith("--") else f"-s {flag[1:]}" for flag in option.flags
        ]
        if words := choices(option):
            parts.append(f"-x -a '{' '.join(words)}'")
        elif option.key in _LISTS:
            keys = " ".join(_LISTS[option.key])
            parts.append(f"-x -a '(__fish_complete_list , \"printf %s\\\\n {keys}\")'")
        elif option.metavar:
            parts.append("-r" if option.metavar in _FILES else "-x")
        said = option.help.replace("\\", "\\\\").replace("'", "\\'")
        yield f"{' '.join(parts)} -d '{said}'"
