"""Claims of dates → published and modified: the most trusted source's day, the most precise wording of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..named import NamedTuple
from ..values import Claim
from .dates import Moment

#: A claim under this rank is structured data that says which date it is; lines need not be read.
STRUCTURED = 2.0


class Stated(NamedTuple):
    """One source's date; a lower rank is trusted more.

    printed: whether a reader sees it, in a line of the page or in its address
    """

    rank: float
    moment: Moment
    origin: str
    raw: str
    printed: bool = False


def settle(
    found: Mapping[str, Sequence[Stated]], claims: list[Claim]
) -> tuple[str | None, str | None, bool]:
    """Return published and modified, and whether day and month of one may be the other way round.

    found:  what is stated of either field
    claims: of the page, to which these are added
    """
    chosen: list[Moment | None] = []
    for field, changes in (("published", found["modified"]), ("modified", ())):
        ranked = choose(found[field], changes)
        chosen.append(ranked[0].moment if ranked else None)
        claims.extend(Claim(field, claim.moment.iso, claim.origin, claim.raw) for claim in ranked)
    first, last = (moment.iso if moment else None for moment in chosen)
    return first, last, any(moment is not None and moment.swapped for moment in chosen)


def choose(claims: Sequence[Stated], modified: Sequence[Stated]) -> list[Stated]:
    """Return the claims of one field, the winner first.

    modified: claims of the last change, which some systems also write as the day of publication
    """
    ranked = sorted(claims, key=_by_rank)
    if len(ranked) < 2:
        return ranked
    best = _not_the_change(ranked, modified)
    best = _shown_before_change(best, ranked, modified)
    best = _seconded(best, ranked)
    best = _unswapped(best, ranked)
    best = _localised(_most_precise(best, ranked), ranked)
    best = _as_printed(best, ranked)
    rest = [claim for claim in ranked if claim is not best and claim.moment != best.moment]
    return [best, *rest]


def _not_the_change(ranked: Sequence[Stated], modified: Sequence[Stated]) -> Stated:
    """Return the best claim; another structured one where the best only repeats a later change."""
    best = ranked[0]
    changes = {claim.moment[:5] for claim in modified}
    if best.moment[:5] in changes and best.moment.hour is not None:
        for claim in ranked[1:]:
            stated = claim.rank <= 1.0 or (
                best.rank > STRUCTURED and claim.origin.startswith("meta")
            )
            earlier = claim.moment.ordinal < best.moment.ordinal
            if stated and earlier and not _same_day(claim.moment, best.moment):
                return claim
    return best


def repeats_change(published: Sequence[Stated], modified: Sequence[Stated]) -> bool:
    """Tell whether the best day of publication is that of the last change, or later.

    So write systems that know the day of their last export only; it is as well the rule for
    articles that never changed.
    """
    if not published or not modified:
        return False
    first = min(published, key=_by_rank).moment
    last = min(modified, key=_by_rank).moment
    return first.ordinal > last.ordinal - 1


def _by_rank(claim: Stated) -> float:
    return claim.rank


#: A date that the page shows is worth as much as its head when its rank is under this: its words
#: say so, or it stands alone in a line right below the headline.
_SHOWN = 4.75


def _shown_before_change(
    best: Stated, ranked: Sequence[Stated], modified: Sequence[Stated]
) -> Stated:
    """Return the earlier day that the page shows where its head repeats the last change."""
    if best.rank >= STRUCTURED or not repeats_change([best], modified):
        return best
    if any(c.origin == "url" and _same_day(c.moment, best.moment) for c in ranked):
        return best
    shown = [c for c in ranked if STRUCTURED < c.rank < _SHOWN and c.printed and c.origin != "url"]
    days = {claim.moment[:3] for claim in shown}
    if len(days) == 1 and shown[0].moment.ordinal < best.moment.ordinal - 2:
        return shown[0] if not shown[0].moment.swapped else best
    return best


def disagree(claims: Sequence[Stated]) -> bool:
    """Tell whether the structured claims name days that are no time zone apart."""
    days = [claim.moment.ordinal for claim in claims if claim.rank < STRUCTURED]
    return len(days) > 1 and max(days) - min(days) > 2


def _seconded(best: Stated, ranked: Sequence[Stated]) -> Stated:
    """Return another structured claim where the page shows its day, and not the best one's."""
    if best.rank >= STRUCTURED or not disagree(ranked):
        return best
    shown = [c.moment for c in ranked if STRUCTURED < c.rank < _SHOWN and c.origin != "url"]
    if not shown or any(_same_day(moment, best.moment) for moment in shown):
        return best
    for claim in ranked:
        if claim.rank < STRUCTURED and any(_same_day(claim.moment, moment) for moment in shown):
            return claim
    return best


def _as_printed(best: Stated, ranked: Sequence[Stated]) -> Stated:
    """Return the day that the page prints where its head gives it in UTC, where it is another one.

    "2018-12-31T23:00:00Z" on a page of "1 January 2019" is what systems make of a bare day. Of any
    other time in UTC the page's address has to say which day it is where the page is made.
    """
    moment = best.moment
    if moment.hour is None:
        return _as_both_print(best, ranked)
    if moment.offset != 0:
        return best
    printed = [claim for claim in ranked if claim.printed and claim.moment.offset is None]
    near = [claim for claim in printed if _zone_apart(moment, claim.moment)]
    if not near or any(_same_day(claim.moment, moment) for claim in printed):
        return best
    bare = not moment.minute % 30 and not moment.second
    return near[0] if bare or any(claim.origin == "url" for claim in near) else best


def _as_both_print(best: Stated, ranked: Sequence[Stated]) -> Stated:
    """Return the day that a line and the address of the page agree on, where the head names the next.

    So it does where systems cut the time off a moment in UTC.
    """
    days = [c.moment for c in ranked if c.origin == "url"]
    if not days or best.printed or abs(_day_number(days[0]) - _day_number(best.moment)) != 1:
        return best
    shown = [c for c in ranked if c.printed and c.origin != "url" and _same_day(c.moment, days[0])]
    return shown[0] if shown else best


def _zone_apart(utc: Moment, local: Moment) -> bool:
    """Tell whether a local day may be the one of a moment in UTC, on its other side of midnight."""
    days = _day_number(local) - _day_number(utc)
    hour = utc.hour or 0
    return (days == 1 and hour >= 24 - _FARTHEST // 60) or (days == -1 and hour < 12)


def _day_number(moment: Moment) -> int:
    """Days on one scale, in the Gregorian calendar; `datetime` would cost a start 1 ms."""
    year, month = (
        (moment.year, moment.month) if moment.month > 2 else (moment.year - 1, moment.month + 12)
    )
    return (
        year * 365 + year // 4 - year // 100 + year // 400 + (month * 153 - 457) // 5 + moment.day
    )


def _unswapped(best: Stated, ranked: Sequence[Stated]) -> Stated:
    """Return the claim with day and month the other way round where another source says so."""
    moment = best.moment
    if not moment.swapped:
        return best
    for claim in ranked:
        other = claim.moment
        if other.swapped or other.year != moment.year:
            continue
        if (other.month, other.day) == (moment.month, moment.day):
            return best._replace(moment=moment._replace(swapped=False))
        if (other.month, other.day) == (moment.day, moment.month):
            turned = moment._replace(month=moment.day, day=moment.month, swapped=False)
            return best._replace(moment=turned)
    return best


def _most_precise(best: Stated, ranked: Sequence[Stated]) -> Stated:
    """Return the claim that says the most about the best claim's day.

    A bare midnight is what systems write for a day: a real time on the same day is worth more.
    Another real time is that of something else, unless a zone lies between the two.
    """
    chosen = best
    for claim in ranked:
        if (
            _same_day(claim.moment, best.moment)
            and _worth(claim.moment) > _worth(chosen.moment)
            and (_worth(best.moment) < _TIMED or _same_clock(claim.moment, best.moment))
        ):
            chosen = claim
    return chosen


def _same_clock(one: Moment, other: Moment) -> bool:
    """Tell whether two times may be one, in one zone or in two."""
    if one.offset is None or other.offset is None:
        return one.minute == other.minute
    return abs(one.ordinal - other.ordinal) * 1440 < 1


def _same_day(one: Moment, other: Moment) -> bool:
    return (one.year, one.month, one.day) == (other.year, other.month, other.day)


def _worth(moment: Moment) -> int:
    midnight = moment.hour == 0 and not moment.minute and not moment.second
    return 1 if midnight else _TIMED + moment.precision if moment.hour is not None else 0


#: What a moment with a time of day is worth at least.
_TIMED = 2


#: Zones reach from -12 to +14 hours, in steps of a quarter of an hour.
_FARTHEST, _STEP = 14 * 60, 15


def _localised(best: Stated, ranked: Sequence[Stated]) -> Stated:
    """Return a time in UTC as the page prints it, where another source gives the local clock.

    "2023-11-09T06:35:29Z" beside "2023-11-08 22:35:29" is one moment, eight hours west: the reader's
    day is the eighth. Without such a witness the time stays as stated.
    """
    moment = best.moment
    if moment.hour is None or moment.offset != 0:
        return best
    for claim in ranked:
        other = claim.moment
        if other.hour is None or other.minute != moment.minute:
            continue
        if other.offset is not None and other.offset != 0:
            if abs(other.ordinal - moment.ordinal) * 1440 < 1:
                second = other.second if other.second is not None else moment.second
                return claim._replace(moment=other._replace(second=second))
            continue
        if other.offset == 0 or (other.second or 0) not in (0, moment.second or 0):
            continue
        minutes = round((other.ordinal - moment.ordinal) * 1440)
        if minutes and abs(minutes) <= _FARTHEST and minutes % _STEP == 0:
            local = other._replace(offset=minutes, second=moment.second)
            return claim._replace(moment=local, raw=f"{best.raw} | {claim.raw}")
    return best
