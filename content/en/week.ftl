# The week: the text of /summary, the caption under its picture, and the words in the picture.
#
# This text reports, it does not judge. Do not say why something happened, do not compare
# weeks, and do not praise or blame. "Lower" and "higher" are not "better" and "worse".

# $first, $last: days such as "1 Jun".
week-dates = { $first } – { $last }
# $dates: the line above.
week-title = Your week, { $dates }

week-empty = No check-ins this week. Nothing to catch up on.
# $day: when the next check-in comes, such as "tomorrow at 8:30 PM".
week-empty-next = No check-ins this week. Nothing to catch up on. The next one is { $day }, if you want it.

## On one or two days there is only a list, one line for each check-in.

# $day: a short weekday. $value: how strong, 0 to 10.
week-entry = { $day } { $value }
# $after: how strong about two minutes after the prompt.
week-entry-after = { $day } { $value }, then { $after }
# $entry: one of the two above.
week-entry-started = { $entry } (started by you)
# $entry: one of the three above. $trigger: what set it off.
week-entry-trigger = { $entry }: { $trigger }
week-entry-earlier =
    { $count ->
        [one] And 1 earlier one.
       *[other] And { $count } earlier ones.
    }

## On three days and more there are numbers.

week-range = { $checkins } check-ins: lowest { $lowest }, highest { $highest }. Too few to see a direction.
week-middle = { $checkins } check-ins: middle { $middle }, lowest { $lowest }, highest { $highest }.
# For people who are asked more than once a day: the first answer of each day counts.
week-range-first = { $checkins } check-ins on { $days } days. First one of each day: lowest { $lowest }, highest { $highest }. Too few to see a direction.
week-middle-first = { $checkins } check-ins on { $days } days. First one of each day: middle { $middle }, lowest { $lowest }, highest { $highest }.
week-started =
    { $count ->
        [one] You started 1 more yourself. It is counted apart.
       *[other] You started { $count } more yourself. They are counted apart.
    }
# $lower, $same, $higher: how many ratings after a prompt were lower, about the same, higher.
week-changes =
    After a prompt: lower { $lower ->
        [one] 1 time
       *[other] { $lower } times
    }, same { $same }, higher { $higher }. Feelings often ease by themselves, so this can't show what did it.
# $counts: what set it off and how often, such as "“Slow to answer” 3, “Plan left open” 1".
week-triggers = What set it off: { $counts }.
week-trigger = “{ $trigger }” { $count }
# The last item of that list: how many check-ins had other triggers.
week-trigger-others = other { $count }
week-most-often = Most often: “{ $trigger }”.

# $urges: how many urges to check, ask, leave or go along. $acted: how many were acted on.
# $unknown: of how many nobody said. $waited: in how many of those told they first waited;
# $late: how many of these were acted on then.
week-urges =
    { $urges ->
        [one] 1 urge
       *[other] { $urges } urges
    }, { $acted } acted on{ $unknown ->
        [0] {""}
       *[other] , { $unknown } not known
    }{ $waited ->
        [0] .
       *[other] ; after a delay: { $late } of { $waited }.
    }

## Predictions: what the alarm said would happen. In counts only, and never a score.

# $count: how many were closed. $outcomes: some of the four below, such as
# "2 didn't happen, 1 partly".
week-predictions =
    { $count ->
        [one] 1 prediction closed: { $outcomes }.
       *[other] { $count } predictions closed: { $outcomes }.
    }
week-predictions-no = { $count } didn't happen
week-predictions-partly = { $count } partly
week-predictions-yes = { $count } did
week-predictions-unknown = { $count } not known
# How many are still open; where some were closed, and where none were.
week-predictions-open = { $count } open.
week-predictions-only-open =
    { $count ->
        [one] 1 prediction is open.
       *[other] { $count } predictions are open.
    }
# $count: how many happened. Never say that this was good to learn from.
week-predictions-happened =
    { $count ->
        [one] The one that happened was real, and noticing it made sense.
       *[other] Those that happened were real, and noticing them made sense.
    }
# In place of the line above, when most came true.
week-predictions-most = Several came true. That matters. It may be worth talking over with someone you trust.

week-gaps = Blank days stay blank. They don't count as good or bad.
week-heavy = This has been a heavy week. A doctor, counsellor or someone you trust can do more than I can. If the check-ins weigh on you, /pause stops them for a while.

## What the picture shows, in words, for people who can't see it.

# $days: one item for each day, such as "Mon 5, Tue no entry, Wed 7".
week-described = Day by day: { $days }.
week-described-day = { $day } { $value }
week-described-blank = { $day } no entry
# $dots: one item for each check-in, such as "Mon 4, Sun 6".
week-described-later = Later the same day: { $dots }.
week-described-started = Started by you: { $dots }.
week-described-more = { $count } more
# $pairs: one item for each check-in, such as "Mon 7 to 4".
week-described-pairs = Before and after a prompt: { $pairs }.
week-described-pair = { $day } { $before } to { $after }

## Words in the picture. Keep them short.

week-picture-title = Your week
week-picture-dots = How strong, 0 to 10
week-picture-daily = daily check-in
week-picture-later = later that day
week-picture-started = started by you
week-picture-pairs = Before and after a prompt
# When there are too many to draw. $count: how many are drawn.
week-picture-pairs-last = Before and after a prompt, last { $count }
week-picture-before = before
week-picture-after = after
week-picture-triggers = What set it off
week-picture-others = other
